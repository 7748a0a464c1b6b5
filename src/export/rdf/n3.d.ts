/** The part of n3 that is used here. */
declare module 'n3' {
  export interface Term {
    readonly termType: string;
    readonly value: string;
  }
  export interface NamedNode extends Term {
    readonly termType: 'NamedNode';
  }
  export interface Literal extends Term {
    readonly termType: 'Literal';
    readonly datatype: NamedNode;
  }
  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  export const DataFactory: {
    namedNode(iri: string): NamedNode;
    literal(value: string, datatype?: NamedNode): Literal;
    quad(subject: Term, predicate: Term, object: Term): Quad;
  };
  export interface Sink {
    write(chunk: string, encoding?: string, done?: () => void): void;
    end(done?: () => void): void;
  }
  export class Writer {
    constructor(sink: Sink, options: { prefixes?: Readonly<Record<string, string>>; format?: string });
    addQuad(quad: Quad): void;
    end(done?: (error?: Error | null) => void): void;
  }
  export class Parser {
    constructor(options?: { format?: string });
    parse(text: string): Quad[];
  }
}
