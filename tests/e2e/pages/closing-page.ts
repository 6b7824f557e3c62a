import type { Locator, Page } from 'playwright-core';
import { fill, words } from '../support/words.ts';
import { CasePage } from './case-page.ts';

const { cases, closing, domain, records } = words;

/** The pages around the end of support: being ready, what is agreed, lost contact, light check-ins. */
export class ClosingPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private text(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  /** A link at the side of every page about the end. */
  async way(to: 'steps' | 'readiness' | 'record' | 'lost' | 'followUp'): Promise<void> {
    await this.page.getByRole('link', { name: closing.ways[to], exact: true }).first().click();
  }

  async openSteps(): Promise<void> {
    await new CasePage(this.page).more('steps');
    await this.page.getByText(cases.steps.explain).waitFor();
  }

  /** A step of the lists with what the file has for it. */
  step(item: keyof typeof domain.checklistItem): Locator {
    return this.page.getByRole('listitem').filter({ hasText: domain.checklistItem[item] }).last();
  }

  async setStep(
    item: keyof typeof domain.checklistItem,
    state: keyof typeof domain.checklistItemState,
  ): Promise<void> {
    await this.page
      .getByRole('combobox', { name: `${cases.steps.state} ${domain.checklistItem[item]}`, exact: true })
      .selectOption({ label: domain.checklistItemState[state] });
  }

  /** From the page of being ready: the talk, and keeping it. */
  async talkAboutReadiness(talk: {
    readonly wants: keyof typeof domain.stepBackAnswer;
    readonly theirWords: string;
    readonly answers?: readonly (readonly [
      keyof typeof domain.readinessIndicator,
      person: keyof typeof domain.readinessAnswer,
      worker: keyof typeof domain.readinessAnswer,
    ])[];
  }): Promise<void> {
    await this.page.getByRole('link', { name: closing.readiness.begin, exact: true }).click();
    await this.page.getByText(domain.stepBackAnswer[talk.wants], { exact: true }).click();
    await this.text(closing.readiness.wantsWords).fill(talk.theirWords);
    for (const [indicator, person, worker] of talk.answers ?? []) {
      const row = this.page.getByRole('listitem').filter({ hasText: domain.readinessIndicator[indicator] });
      const boxes = row.getByRole('combobox');
      await boxes.nth(0).selectOption({ label: domain.readinessAnswer[person] });
      await boxes.nth(1).selectOption({ label: domain.readinessAnswer[worker] });
    }
    await this.keep();
  }

  async keep(): Promise<void> {
    await this.page.getByRole('button', { name: records.edit.save }).click();
    await this.page.getByText(records.edit.saved).last().waitFor();
  }

  async beginRecord(): Promise<void> {
    await this.page.getByRole('link', { name: closing.record.begin, exact: true }).click();
    await this.text(closing.record.wayBack).waitFor();
  }

  /** What is agreed for the end, in its form. */
  async writeRecord(record: {
    readonly reason: keyof typeof domain.closureReason;
    readonly theirView?: string;
    readonly whoNow?: readonly [what: string, who: string, how: string];
  }): Promise<void> {
    await this.page
      .getByRole('combobox', { name: closing.record.reason, exact: true })
      .selectOption({ label: domain.closureReason[record.reason] });
    if (record.theirView !== undefined) {
      const [start = ''] = closing.record.personView.split('{{name}}');
      await this.page
        .getByRole('textbox', { name: new RegExp(`^${start}`, 'u') })
        .first()
        .fill(record.theirView);
    }
    if (record.whoNow !== undefined) {
      await this.page.getByRole('button', { name: closing.record.add, exact: true }).click();
      const row = this.page.getByRole('listitem', { name: fill(closing.record.row, { number: 1 }) });
      const [what, who, how] = record.whoNow;
      await row.getByRole('textbox', { name: closing.record.what, exact: true }).fill(what);
      await row.getByRole('textbox', { name: closing.record.who, exact: true }).fill(who);
      await row.getByRole('textbox', { name: closing.record.how, exact: true }).fill(how);
    }
  }

  /** Takes a check-in out that is not wanted, counted from 1. */
  async dropCheckIn(number: number): Promise<void> {
    await this.page.getByRole('button', { name: fill(closing.record.checkInRemove, { number }) }).click();
  }

  checkIns(): Locator {
    return this.page.getByRole('button', { name: /^Take out check-in/u });
  }

  /** Writes down how it goes at the check-in that waits first. */
  async recordCheckIn(found: {
    readonly home: keyof typeof domain.stillHoused;
    readonly wish: keyof typeof domain.contactWish;
    readonly note: string;
  }): Promise<void> {
    await this.page.getByRole('button', { name: closing.followUp.record, exact: true }).first().click();
    const dialog = this.page.getByRole('dialog', { name: closing.followUp.recordTitle });
    await dialog.getByText(domain.stillHoused[found.home], { exact: true }).click();
    await dialog.getByText(domain.contactWish[found.wish], { exact: true }).click();
    await dialog.getByRole('textbox', { name: closing.followUp.note, exact: true }).fill(found.note);
    await dialog.getByRole('button', { name: closing.followUp.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Notes that a message was left, on the page of lost contact. */
  async noteMessage(how: string): Promise<void> {
    await this.text(closing.lost.messageHow).fill(how);
    await this.page.getByRole('button', { name: closing.lost.save, exact: true }).click();
    await this.page.getByText(closing.lost.saved, { exact: true }).waitFor();
  }
}
