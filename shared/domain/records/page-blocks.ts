/**
 * A tool's content as labelled blocks: what is read, turned round to the person, printed and compared is one list.
 * `key` says which block it is in every version; blocks without content are left out by the tool.
 */
export type PageBlock =
  | { readonly kind: 'heading'; readonly key: string; readonly label: string }
  /** Exactly as the person said it. */
  | { readonly kind: 'words'; readonly key: string; readonly label: string; readonly text: string }
  | { readonly kind: 'text'; readonly key: string; readonly label: string; readonly text: string }
  | { readonly kind: 'list'; readonly key: string; readonly label: string; readonly lines: readonly string[] }
  | {
      readonly kind: 'table';
      readonly key: string;
      readonly label: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Two lists side by side, the one that carries on the left. */
  | {
      readonly kind: 'pair';
      readonly key: string;
      readonly label: string;
      readonly left: LabelledLines;
      readonly right: LabelledLines;
    };

interface LabelledLines {
  readonly label: string;
  readonly lines: readonly string[];
}

/** For the team only: a kind of its own, which no printed page has. */
export interface TeamBlock {
  readonly kind: 'team';
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** What the person themselves says to the whole: it stands before everything, and largest. */
export interface PageLead {
  readonly label: string;
  readonly answer: string;
  /** In their words; may be empty. */
  readonly words: string;
}

/** One version, laid out. Strengths stand first on every page, also when there are none yet (domain.md 0.3, 14). */
export interface RecordPage {
  readonly lead?: PageLead;
  readonly strengths: readonly string[];
  /** For a drawing of thoughts, which is no page about how somebody is. */
  readonly withoutStrengths?: true;
  readonly blocks: readonly (PageBlock | TeamBlock)[];
}

/** A block in which two versions differ. */
export interface BlockChange {
  readonly key: string;
  readonly label: string;
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** What the person may see, and what may stand on paper. */
export function withoutTeamBlocks(page: RecordPage): readonly PageBlock[] {
  return page.blocks.filter((block) => block.kind !== 'team');
}

function linesOf(block: PageBlock | TeamBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [];
    case 'list':
      return block.lines;
    case 'table':
      return block.rows.map((row) => row.filter((cell) => cell !== '').join(' · '));
    case 'pair':
      return [block.left, block.right].flatMap(({ label, lines }) =>
        lines.map((line) => `${label}: ${line}`),
      );
    case 'words':
    case 'text':
    case 'team':
      return [block.text];
  }
}

function changeOf(key: string, label: string, was: readonly string[], is: readonly string[]): BlockChange[] {
  const added = is.filter((line) => !was.includes(line));
  const gone = was.filter((line) => !is.includes(line));
  return added.length + gone.length === 0 ? [] : [{ key, label, added, gone }];
}

/**
 * Where two versions of one document differ: what the person says to the whole and strengths first, then the blocks of the newer one in their order, then
 * blocks that only the older one had. Another order of the same lines is no difference.
 * @param strengthsLabel words for the first block
 */
export function compareRecords(older: RecordPage, newer: RecordPage, strengthsLabel: string): BlockChange[] {
  const before = new Map(older.blocks.map((block) => [block.key, block]));
  const now = new Set(newer.blocks.map(({ key }) => key));
  const left = older.blocks.filter(({ key }) => !now.has(key));
  const leadLines = ({ lead }: RecordPage) =>
    lead === undefined ? [] : [lead.answer, lead.words].filter((line) => line !== '');
  return [
    ...changeOf('lead', (newer.lead ?? older.lead)?.label ?? '', leadLines(older), leadLines(newer)),
    ...changeOf('strengths', strengthsLabel, older.strengths, newer.strengths),
    ...newer.blocks.flatMap((block) => {
      const was = before.get(block.key);
      return changeOf(block.key, block.label, was === undefined ? [] : linesOf(was), linesOf(block));
    }),
    ...left.flatMap((block) => changeOf(block.key, block.label, linesOf(block), [])),
  ];
}
