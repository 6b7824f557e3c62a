/** A text that fits, and whether some of it was left out. */
export interface FittingText {
  readonly text: string;
  readonly isCut: boolean;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** So many pieces of `text` as have room, without the white space at the end. */
function fitting(pieces: Intl.Segments, most: number): string {
  let text = '';
  for (const { segment } of pieces) {
    if ((text + segment).trimEnd().length > most) break;
    text += segment;
  }
  return text.trimEnd();
}

/**
 * The beginning of a text in whole sentences; where already the first one is too long, in whole words with an ellipsis.
 * Line breaks become spaces, so that the length says how much room it takes.
 * @param most characters, more than nothing
 */
export function wholeSentences(text: string, most: number): FittingText {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return { text: line, isCut: false };
  const whole = fitting(sentences.segment(line), most);
  if (whole !== '') return { text: whole, isCut: true };
  return { text: `${fitting(words.segment(line), most - 1)}…`, isCut: true };
}
