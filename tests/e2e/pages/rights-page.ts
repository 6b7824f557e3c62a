import type { Locator, Page } from 'playwright-core';
import { confirmIfAsked } from '../support/confirm.ts';
import { openOffice } from '../support/open-office.ts';
import { fill, words } from '../support/words.ts';

const { cases, domain, rights, trust } = words;

/** What people ask for about their own data: in the file, on the page of one request, and in safe keeping. */
export class RightsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the Papers tab. */
  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: cases.sectionsLabel })
      .getByRole('link', { name: cases.section.requests, exact: true })
      .click();
    await this.page.getByRole('heading', { name: rights.file.requests, exact: true }).waitFor();
  }

  async openAll(): Promise<void> {
    await openOffice(this.page, 'trust');
    await this.page.getByRole('link', { name: trust.tabs.requests, exact: true }).click();
  }

  async record(kind: keyof typeof domain.requestKind, said: string): Promise<void> {
    await this.page.getByRole('button', { name: rights.file.add, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: rights.new.title });
    await dialog
      .getByRole('combobox', { name: rights.new.kind, exact: true })
      .selectOption({ label: domain.requestKind[kind] });
    await dialog.getByRole('textbox', { name: rights.new.words, exact: true }).fill(said);
    await dialog.getByRole('button', { name: rights.new.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** The row of a request in a list. */
  request(kind: keyof typeof domain.requestKind): Locator {
    return this.page.getByRole('row').filter({ hasText: domain.requestKind[kind] });
  }

  async openRequest(kind: keyof typeof domain.requestKind): Promise<void> {
    await this.request(kind).click();
    await this.page.getByRole('heading', { name: domain.requestKind[kind], exact: true }).waitFor();
  }

  async stopClock(): Promise<void> {
    await this.page.getByRole('button', { name: rights.request.pause, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: rights.pause.title });
    await dialog.getByRole('button', { name: rights.pause.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async runClock(): Promise<void> {
    await this.page.getByRole('button', { name: rights.request.resume, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: rights.pause.resumeTitle });
    await dialog.getByRole('button', { name: rights.request.resume, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async knowWhoAsks(): Promise<void> {
    await this.page.getByRole('button', { name: rights.request.identityCheck, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: rights.identity.title });
    await dialog.getByRole('button', { name: rights.identity.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async lookThrough(): Promise<void> {
    await this.page.getByRole('link', { name: rights.next.lookThrough, exact: true }).click();
  }

  /** A chapter of the copy that is looked through. */
  async chapter(chapter: keyof typeof rights.copy.chapter): Promise<void> {
    await this.page
      .getByRole('button', { name: new RegExp(`^${rights.copy.chapter[chapter]} \\(`, 'u') })
      .click();
    await this.page.getByRole('heading', { name: rights.copy.chapter[chapter], exact: true }).waitFor();
  }

  /** Selects words of one text with the keys that everybody has, and leaves them out. */
  async leaveOut(label: string, passage: string): Promise<void> {
    await this.page
      .getByRole('button', { name: `${rights.look.marking}: ${label}`, exact: true })
      .first()
      .click();
    const box = this.page.getByRole('textbox', { name: fill(rights.look.reading, { label }), exact: true });
    const from = (await box.inputValue()).indexOf(passage);
    await box.focus();
    await this.page.keyboard.press('Control+Home');
    for (let at = 0; at < from; at += 1) await this.page.keyboard.press('ArrowRight');
    for (const _ of passage) await this.page.keyboard.press('Shift+ArrowRight');
    await this.page.getByRole('button', { name: rights.look.markSelected, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: rights.look.reasonTitle });
    await dialog.getByRole('button', { name: rights.look.leaveOut, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await this.page.getByRole('button', { name: rights.look.done, exact: true }).click();
  }

  /** Makes the pages; the answers of both file dialogs must be queued. @returns the six words */
  async makeCopy(passphrase?: string): Promise<string> {
    await this.page.getByRole('button', { name: rights.look.make, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: rights.look.makeTitle });
    await dialog.getByRole('button', { name: rights.look.makeGo, exact: true }).click();
    const password = this.page.getByTestId('pdf-password');
    await confirmIfAsked(this.page, password, passphrase);
    await password.waitFor({ timeout: 60_000 });
    const six = (await password.textContent()) ?? '';
    await this.page.getByRole('button', { name: words.handovers.passwordDone, exact: true }).click();
    const json = this.page.getByRole('dialog', { name: rights.look.alsoJson });
    await json.getByRole('button', { name: rights.look.jsonSave, exact: true }).click();
    await json.waitFor({ state: 'detached' });
    return six.trim();
  }

  async answer(): Promise<void> {
    await this.page.getByRole('button', { name: rights.request.answer, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: rights.answer.title });
    await dialog.getByRole('button', { name: rights.answer.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async restrict(ground: keyof typeof domain.restrictionGround): Promise<void> {
    await this.page.getByRole('button', { name: rights.file.restrict, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: rights.restriction.setTitle });
    await dialog
      .getByRole('combobox', { name: rights.restriction.ground, exact: true })
      .selectOption({ label: domain.restrictionGround[ground] });
    await dialog.getByRole('button', { name: rights.restriction.set, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** The banner over every screen of a restricted file. */
  banner(): Locator {
    return this.page.getByRole('region', { name: rights.restriction.label });
  }

  async except(ground: keyof typeof domain.exceptionGround, reason: string): Promise<void> {
    await this.page.getByRole('button', { name: rights.restriction.except, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: rights.restriction.exceptTitle });
    await dialog
      .getByRole('combobox', { name: rights.restriction.exceptGround, exact: true })
      .selectOption({ label: domain.exceptionGround[ground] });
    await dialog.getByRole('textbox', { name: rights.restriction.exceptReason, exact: true }).fill(reason);
    await dialog.getByRole('button', { name: rights.restriction.exceptSave, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async dispute(note: {
    readonly about: string;
    readonly theirs: string;
    readonly ours: string;
    /** Words of the entry that it is about, as the list offers it. */
    readonly entry?: RegExp;
  }): Promise<void> {
    await this.page.getByRole('button', { name: rights.file.addDispute, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: rights.dispute.title });
    await dialog.getByRole('textbox', { name: rights.dispute.about, exact: true }).fill(note.about);
    if (note.entry !== undefined) {
      const list = dialog.getByRole('combobox', { name: rights.dispute.entry, exact: true });
      const label = await list.getByRole('option').filter({ hasText: note.entry }).first().textContent();
      await list.selectOption({ label: label ?? '' });
    }
    await dialog.getByRole('textbox', { name: rights.dispute.personWords, exact: true }).fill(note.theirs);
    await dialog.getByRole('textbox', { name: rights.dispute.ourView, exact: true }).fill(note.ours);
    await dialog.getByRole('button', { name: rights.dispute.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** What stands beside records about which the two do not agree. */
  disputes(about: string): Locator {
    return this.page.getByRole('region', { name: fill(rights.dispute.beside, { about }) });
  }
}
