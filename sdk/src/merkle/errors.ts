import { CatchmentError } from "../errors/base.ts";

/** A matching names a project that is no accepted application, or an application twice. */
export class UnknownApplicationError extends CatchmentError {
  override readonly name = "UnknownApplicationError";
  constructor(project: string, what: "is no accepted application" | "is there twice") {
    super(`Project ${project} ${what}`, {
      remedy: "Compute the matching from the Round's own applications: projects are their ids, each once",
    });
  }
}

/** A list without applications has no root: nothing can be settled by it. */
export class EmptySettlementListError extends CatchmentError {
  override readonly name = "EmptySettlementListError";
  constructor() {
    super("The list is empty: no application is accepted", {
      remedy:
        "Nothing is to be proposed: from fallbackAt anyone settles the Round by its level, and the pool goes home",
    });
  }
}

/** A text is not the document of a settlement list. */
export class SettlementListError extends CatchmentError {
  override readonly name = "SettlementListError";
  constructor(what: string) {
    super(`This is no settlement list: ${what}`, {
      remedy: "Take the document whose sha2-256 digest stands on chain, byte by byte",
    });
  }
}
