declare module 'virtual:entity-icons' {
  /** Path data by the icon's name. */
  const icons: Readonly<Record<string, readonly string[]>>;
  export default icons;
}

declare namespace React {
  interface CSSProperties {
    /** Colour of a mention in the reader. */
    '--mark'?: string | undefined;
  }
}
