import type { LogContent } from '#shared/contracts/reflective-logs.ts';
import { type NameFinder, type KnownName, writeInitial } from '#shared/domain/reflection/known-names.ts';
import { type ReflectionField, reflectionFields } from '#shared/domain/reflection/models.ts';
import { foldForSearch } from '#shared/domain/people/search-key.ts';

/** A place in a log where text stands. */
export type Slot = 'title' | 'learning' | 'nextStep' | 'caseRef' | ReflectionField;

export function emptyLog(today: string): LogContent {
  return {
    model: 'what_so_what_now_what',
    title: '',
    occurredOn: today,
    answers: {},
    feelings: [],
    ownFeelings: [],
    learning: '',
    nextStep: '',
    caseRef: '',
    leftNames: [],
  };
}

const ownSlots = ['title', 'learning', 'nextStep', 'caseRef'] as const;
const isOwn = (slot: Slot): slot is (typeof ownSlots)[number] => ownSlots.some((own) => own === slot);

/** What stands in a place. */
export function textAt(log: LogContent, slot: Slot): string {
  return isOwn(slot) ? log[slot] : (log.answers[slot] ?? '');
}

/** The change that puts a text in a place. */
export function withText(log: LogContent, slot: Slot, text: string): Partial<LogContent> {
  return isOwn(slot) ? { [slot]: text } : { answers: { ...log.answers, [slot]: text } };
}

/** Every place with text in it, in the order in which it is read. */
export function writtenSlots(log: LogContent): readonly Slot[] {
  const slots: readonly Slot[] = ['title', ...reflectionFields, 'learning', 'nextStep', 'caseRef'];
  return slots.filter((slot) => textAt(log, slot) !== '');
}

/** Names in a text that the author has not chosen to leave. */
export function namesIn(text: string, find: NameFinder, left: readonly string[]): readonly KnownName[] {
  return find(text).filter(({ name }) => !left.includes(foldForSearch(name)));
}

/** The log with a name made an initial wherever it stands. */
export function withInitials(log: LogContent, find: NameFinder, name: string): LogContent {
  const folded = foldForSearch(name);
  let written = log;
  for (const slot of writtenSlots(log)) {
    const text = find(textAt(log, slot))
      .filter((each) => foldForSearch(each.name) === folded)
      .reduceRight(writeInitial, textAt(log, slot));
    written = { ...written, ...withText(written, slot, text) };
  }
  return written;
}

/** The log with a name that stays as it is. */
export function withNameLeft(log: LogContent, name: string): LogContent {
  return { ...log, leftNames: [...new Set([...log.leftNames, foldForSearch(name)])] };
}
