import type { Locator, Page } from 'playwright-core';
import { openOffice } from '../support/open-office.ts';
import { words } from '../support/words.ts';

const { domain, feedback, ui } = words;

/** What people say: answers, voices, taking part; and the window that is handed over. */
export class FeedbackPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await openOffice(this.page, 'feedback');
  }

  async part(part: keyof typeof feedback.part): Promise<void> {
    await this.page
      .getByRole('navigation', { name: feedback.parts })
      .getByRole('link', { name: feedback.part[part], exact: true })
      .click();
  }

  /** Presses through to handing over; the window is replaced. */
  async handOver(): Promise<void> {
    await this.page.getByRole('button', { name: feedback.handOver, exact: true }).click();
    await this.page.getByRole('button', { name: feedback.handOverAct, exact: true }).click();
  }

  /** A statement with its answers. */
  statement(statement: keyof typeof domain.houseStatement): Locator {
    return this.page.getByRole('radiogroup', { name: domain.houseStatement[statement] });
  }

  /** Answers one statement and writes one line, in the handed-over window or on a sheet. */
  async answer(
    statement: keyof typeof domain.houseStatement,
    answer: keyof typeof domain.agreementAnswer,
    change = '',
  ): Promise<void> {
    await this.statement(statement).getByText(domain.agreementAnswer[answer], { exact: true }).click();
    if (change !== '') {
      await this.page.getByRole('textbox', { name: domain.openLine.change, exact: true }).fill(change);
    }
  }

  async beginKiosk(): Promise<void> {
    await this.page.getByRole('button', { name: feedback.kiosk.begin, exact: true }).click();
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: feedback.kiosk.send, exact: true }).click();
  }

  async addVoice(text: string, fromWhom: string): Promise<void> {
    await this.page.getByRole('button', { name: feedback.voices.add, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: feedback.voices.addTitle });
    await dialog.getByText(domain.voiceKind.suggestion, { exact: true }).click();
    await dialog.getByRole('textbox', { name: feedback.voices.text, exact: true }).fill(text);
    await dialog.getByRole('textbox', { name: feedback.voices.fromWhom, exact: true }).fill(fromWhom);
    await dialog.getByRole('button', { name: feedback.voices.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async learn(outcome: string, learning: string): Promise<void> {
    await this.page.getByRole('button', { name: feedback.voices.follow, exact: true }).first().click();
    const dialog = this.page.getByRole('dialog', { name: feedback.voices.followTitle });
    await dialog.getByRole('textbox', { name: feedback.voices.outcome, exact: true }).fill(outcome);
    await dialog.getByRole('textbox', { name: feedback.voices.learning, exact: true }).fill(learning);
    await dialog.getByRole('button', { name: feedback.voices.followSave, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async takePart(what: string, howMany: string): Promise<void> {
    await this.page.getByRole('button', { name: feedback.involvement.add, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: feedback.involvement.title });
    await dialog.getByRole('textbox', { name: feedback.involvement.what, exact: true }).fill(what);
    await dialog.getByRole('textbox', { name: feedback.involvement.howMany, exact: true }).fill(howMany);
    await dialog.getByRole('button', { name: feedback.involvement.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async closeDialog(): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: ui.cancel, exact: true }).click();
  }
}
