import type { Locator, Page } from 'playwright-core';
import { fill, words } from '../support/words.ts';

const { notes } = words;

export interface NoteText {
  readonly where?: keyof typeof notes.whereChip;
  /** Minutes as one of the chips. */
  readonly minutes?: '5' | '15' | '30' | '50' | '90';
  readonly whatHappened?: string;
  readonly personSaid?: string;
  readonly workerView?: string;
  readonly strength?: string;
  readonly nextPlan?: string;
}

/** The form of a note, and a saved note. */
export class NotePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  whatHappened(): Locator {
    return this.page.getByRole('textbox', { name: notes.field.whatHappened, exact: true });
  }

  workerView(): Locator {
    return this.page.getByRole('textbox', { name: notes.field.workerView, exact: true });
  }

  /** The field of the person's words; its label says the name. */
  personSaid(): Locator {
    const [start = '', end = ''] = notes.field.personSaid.split('{{name}}');
    const own = new RegExp(`^(${start}.+${end}|${notes.field.personSaidNobody})$`);
    return this.page.getByRole('textbox', { name: own });
  }

  async choose(chip: string): Promise<void> {
    await this.page.getByText(chip, { exact: true }).click();
  }

  async write(note: NoteText): Promise<void> {
    if (note.minutes !== undefined) await this.choose(note.minutes);
    if (note.where !== undefined) await this.choose(notes.whereChip[note.where]);
    if (note.whatHappened !== undefined) await this.whatHappened().fill(note.whatHappened);
    if (note.personSaid !== undefined) await this.personSaid().fill(note.personSaid);
    if (note.workerView !== undefined) await this.workerView().fill(note.workerView);
    if (note.strength !== undefined) await this.page.getByLabel(notes.field.strength).fill(note.strength);
    if (note.nextPlan !== undefined) await this.page.getByLabel(notes.field.nextPlan).fill(note.nextPlan);
  }

  async unfold(): Promise<void> {
    await this.page.getByRole('button', { name: notes.field.more }).click();
  }

  saveButton(): Locator {
    return this.page.getByRole('button', { name: notes.new.save, exact: false }).first();
  }

  async save(): Promise<void> {
    await this.saveButton().click();
  }

  /** Saves with Ctrl+Enter and waits until the form is gone. */
  /** Ticks the good news among the less used fields. */
  async markGoodNews(): Promise<void> {
    await this.unfold();
    await this.page.getByText(notes.field.goodNews, { exact: true }).click();
  }

  async saveByKeys(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await this.whatHappened().waitFor({ state: 'detached' });
  }

  /** “Kept as a draft at 14:32”. */
  draftMark(): Locator {
    const [start = ''] = notes.draft.kept.split('{{time}}');
    return this.page.getByRole('status').filter({ hasText: start.trim() });
  }

  async close(): Promise<void> {
    await this.page.getByRole('button', { name: notes.draft.close }).click();
  }

  async deleteDraft(): Promise<void> {
    await this.page.getByRole('button', { name: notes.draft.delete }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: notes.draft.deleteAct }).click();
  }

  /** The words under a field that have a hint; pressing one opens the pop-over with focus in it. */
  hint(passage: string): Locator {
    return this.page.getByRole('button', { name: passage, exact: true });
  }

  hintPopover(passage: string): Locator {
    return this.page.getByRole('dialog', { name: fill(notes.hint.about, { words: passage }) });
  }

  async openCorrection(): Promise<void> {
    await this.page.getByRole('link', { name: notes.view.correct }).click();
    await this.page.getByRole('heading', { name: notes.amend.title, level: 1 }).waitFor();
  }

  async saveCorrection(reason: string): Promise<void> {
    await this.page.getByLabel(notes.amend.reason, { exact: true }).fill(reason);
    await this.page.getByRole('button', { name: notes.amend.save }).click();
    await this.page.getByText(notes.amend.saved).waitFor();
  }

  /** Unfolds what stood there before the newest correction. */
  async showBefore(): Promise<void> {
    await this.page.getByText(notes.view.before, { exact: true }).first().click();
  }

  async showTogether(): Promise<void> {
    await this.page.getByRole('link', { name: notes.view.showTogether }).click();
    await this.page.getByText(notes.together.explain).waitFor();
  }
}
