// For type tests (*.test-d.ts): checked by `tsc -p .`, never run.

/** Whether two types are the same, `any` and readonly included. */
export type Equal<a, b> = (<t>() => t extends a ? 1 : 2) extends <t>() => t extends b ? 1 : 2 ? true : false;

/** Does not compile unless every item is true. */
export type Expect<checks extends readonly true[]> = checks;
