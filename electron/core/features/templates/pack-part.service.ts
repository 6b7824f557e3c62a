import type { z } from 'zod';
import type { PackContent, PackItem } from '#shared/contracts/template-pack.ts';
import type { PackPart } from '#shared/domain/templates/template-codes.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';

/** Something of an organisation's own that a pack may hold. */
interface PackThing<T> {
  readonly id: string;
  /** Empty for parts that are one thing. */
  readonly name: string;
  readonly content: T;
}

/** What taking something in made and what it replaced, as its feature needs it to take it back. */
interface Receipt {
  readonly made: string;
  readonly replaced: string | null;
}

/** How a feature gives its own things to a pack and takes them from one. */
export interface PackDealer<T> {
  /** What is in use here and is the organisation's own. */
  readonly list: (db: ReadDb) => Promise<readonly PackThing<T>[]>;
  /** Which things are versions of one another: those with the same words here. */
  readonly keyOf: (content: T) => string;
  readonly nameOf: (content: T) => string;
  /** Adds a thing; one that it replaces retires and is never written over. */
  readonly add: (context: CommandContext, content: T, replaced: PackThing<T> | undefined) => Promise<Receipt>;
  /** Takes back what `add` made, as long as it is still in use; what was made with it keeps its words. */
  readonly undo: (context: CommandContext, receipt: Receipt) => Promise<void>;
}

/** A part of a pack: what there is to give, what a file would bring, and bringing it. */
export interface PackShelf {
  readonly count: (db: ReadDb) => Promise<number>;
  /** Undefined where there is nothing to give. */
  readonly give: (db: ReadDb) => Promise<unknown>;
  readonly look: (db: ReadDb, pack: PackContent) => Promise<PackItem[]>;
  readonly take: (context: CommandContext, pack: PackContent) => Promise<Receipt[]>;
  readonly undo: PackDealer<unknown>['undo'];
}

interface Shelf<T, C> {
  readonly part: PackPart;
  readonly schema: z.ZodType<T>;
  readonly things: (pack: PackContent) => readonly T[];
  /** How the things stand in the file. */
  readonly write: (contents: readonly T[]) => C;
  readonly dealer: PackDealer<T>;
}

/** One part of a pack from the dealer of its feature; contents are compared as the schema writes them. */
export function packShelf<T, C>({ part, schema, things, write, dealer }: Shelf<T, C>): PackShelf {
  const told = (content: T) => JSON.stringify(schema.parse(content));

  /** Each thing of a file beside what is here under the same key; the same thing twice counts once. */
  async function compared(db: ReadDb, pack: PackContent) {
    const here = new Map((await dealer.list(db)).map((thing) => [dealer.keyOf(thing.content), thing]));
    const coming = new Map(things(pack).map((content) => [dealer.keyOf(content), content]));
    return [...coming].map(([key, content]) => {
      const known = here.get(key);
      const isSame = known !== undefined && told(known.content) === told(content);
      const change = known === undefined ? 'new' : isSame ? 'same' : 'changed';
      return { content, known, change } as const;
    });
  }

  return {
    count: async (db) => (await dealer.list(db)).length,
    give: async (db) => {
      const contents = (await dealer.list(db)).map(({ content }) => content);
      return contents.length === 0 ? undefined : write(contents);
    },
    look: async (db, pack) =>
      (await compared(db, pack)).map(({ content, change }) => ({
        part,
        name: dealer.nameOf(content),
        change,
      })),
    take: async (context, pack) => {
      const receipts: Receipt[] = [];
      for (const { content, known, change } of await compared(context.db, pack)) {
        if (change !== 'same') receipts.push(await dealer.add(context, content, known));
      }
      return receipts;
    },
    undo: dealer.undo,
  };
}
