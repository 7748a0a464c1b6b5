/** What the outside world gives, passed in so that tests never wait. */
export interface Surroundings {
  /** ISO 8601 instant in UTC. */
  now(): string;
  /** A new unique id. */
  uuid(): string;
}
