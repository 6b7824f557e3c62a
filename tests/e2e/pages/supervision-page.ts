import type { Locator, Page } from 'playwright-core';
import { fill, words } from '../support/words.ts';

const { supervision, domain, pairs } = words;

/** Supervision: the home of both sides, the agreement, one session. */
export class SupervisionPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    const sidebar = this.page.getByRole('navigation', { name: words.app.nav.label });
    await sidebar.getByRole('link', { name: words.app.nav.supervision, exact: true }).click();
    await this.page.getByRole('heading', { name: supervision.home.title, level: 1 }).waitFor();
  }

  /** From the home to a new agreement. */
  async start(colleague: string): Promise<void> {
    await this.page.getByRole('button', { name: supervision.home.start }).click();
    const dialog = this.page.getByRole('dialog', { name: supervision.start.title });
    await dialog.getByLabel(supervision.start.who, { exact: true }).selectOption({ label: colleague });
    await dialog.getByRole('button', { name: supervision.start.act, exact: true }).click();
    await this.agreementHeading(colleague).waitFor();
  }

  agreementHeading(name: string): Locator {
    return this.page.getByRole('heading', { name: fill(supervision.agreement.title, { name }), level: 1 });
  }

  /** Opens the agreement with somebody from the home. */
  async openAgreement(name: string): Promise<void> {
    await this.page.getByRole('row', { name, exact: true }).click();
    await this.agreementHeading(name).waitFor();
  }

  compareFirst(): Locator {
    return this.page.getByRole('link', { name: supervision.pair.compare });
  }

  /** The six words on the page of the two. */
  async sixWords(): Promise<readonly string[]> {
    const items = this.page.getByRole('list', { name: pairs.wordsList }).getByRole('listitem');
    await items.first().waitFor();
    return (await items.allInnerTexts()).map((text) => text.trim().split(/\s+/u).at(-1) ?? '');
  }

  async typeWords(typed: readonly string[]): Promise<void> {
    await this.page.getByLabel(pairs.typed, { exact: true }).fill(typed.join(' '));
    await this.page.getByRole('button', { name: pairs.confirm }).click();
  }

  async confirmTold(name: string): Promise<void> {
    await this.page.getByRole('button', { name: fill(pairs.told, { name }) }).click();
  }

  agreementText(field: keyof typeof supervision.words): Locator {
    return this.page.getByLabel(supervision.words[field], { exact: true });
  }

  async agreeAgreement(): Promise<void> {
    await this.page.getByRole('button', { name: supervision.agreement.agree }).click();
    await this.page.getByRole('button', { name: supervision.agreement.agree }).waitFor({ state: 'detached' });
  }

  /** Plans a session on the day that is proposed. */
  async plan(): Promise<void> {
    await this.page.getByRole('button', { name: supervision.sessions.plan }).click();
    const dialog = this.page.getByRole('dialog', { name: supervision.plan.title.plan });
    await dialog.getByRole('button', { name: supervision.plan.act.plan }).click();
    await this.sections().waitFor();
  }

  sections(): Locator {
    return this.page.getByRole('navigation', { name: supervision.session.sections });
  }

  async section(section: keyof typeof domain.supervisionSection): Promise<void> {
    await this.sections().getByText(domain.supervisionSection[section], { exact: true }).click();
  }

  /** Opens the next session from the home. */
  async openNext(name: string): Promise<void> {
    await this.page.getByRole('row', { name, exact: true }).getByRole('link').first().click();
    await this.sections().waitFor();
  }

  /** Adds a line to the agenda and types into it. */
  async addToAgenda(name: string, text: string): Promise<void> {
    const lines = this.page.getByLabel(fill(supervision.agenda.line, { name }), { exact: true });
    const before = await lines.count();
    await this.page.getByRole('main').getByRole('button', { name: supervision.agenda.add }).first().click();
    await lines.nth(before).fill(text);
    await this.kept().waitFor();
  }

  /** Notes something only for oneself. */
  async noteForMyself(text: string): Promise<void> {
    await this.page.getByRole('button', { name: supervision.agenda.addOwn }).click();
    await this.page.getByLabel(supervision.agenda.ownLine, { exact: true }).fill(text);
  }

  async bringIn(): Promise<void> {
    await this.page.getByRole('button', { name: supervision.item.bring, exact: true }).click();
  }

  tick(text: string): Locator {
    return this.page.getByRole('checkbox', { name: text });
  }

  async answer(question: keyof typeof domain.wellbeingQuestion, step: 2 | 3 | 4): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: domain.wellbeingQuestion[question] })
      .getByRole('radio', { name: String(step), exact: true })
      .check();
  }

  /** Adds a note to the section that is open, under the writer's own first name. */
  async addNote(name: string, text: string): Promise<void> {
    const notes = this.page.getByLabel(name, { exact: true });
    const before = await notes.count();
    await this.page
      .getByRole('button', {
        name: new RegExp(`^(${supervision.item.add}|${supervision.item.addWords})$`, 'u'),
      })
      .click();
    await notes.nth(before).fill(text);
  }

  /** “Kept 15:04”. */
  kept(): Locator {
    const [start = ''] = supervision.kept.at.split('{{time}}');
    return this.page.getByRole('status').filter({ hasText: start.trim() });
  }

  async addPerson(name: string): Promise<void> {
    await this.page.getByRole('button', { name: supervision.cases.add, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: supervision.cases.pick });
    await dialog.getByRole('button', { name }).click();
    await this.page.getByRole('heading', { name, level: 3 }).waitFor();
  }

  caseField(field: 'strengths' | 'talk' | 'plan' | 'decision'): Locator {
    return this.page.getByLabel(supervision.cases[field], { exact: true });
  }

  async copyDecision(name: string): Promise<void> {
    await this.page.getByRole('button', { name: fill(supervision.copy.open, { name }) }).click();
    const dialog = this.page.getByRole('dialog', { name: fill(supervision.copy.title, { name }) });
    await dialog.getByRole('button', { name: supervision.copy.act, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async addAction(text: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: supervision.actions.add }).first().click();
    await this.page.getByLabel(supervision.actions.text, { exact: true }).last().fill(text);
  }

  /** Writes down that the two met, with the next day as proposed. */
  async weMet(): Promise<void> {
    await this.page.getByRole('button', { name: supervision.session.held, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: supervision.hold.title });
    await dialog.getByRole('button', { name: supervision.hold.act, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async agreeRecord(): Promise<void> {
    const button = this.page.getByRole('button', { name: supervision.session.agree });
    await button.click();
    await button.waitFor({ state: 'detached' });
  }

  /** From the home to the first record that waits for one's yes. */
  async openWaiting(): Promise<void> {
    await this.page.getByRole('region', { name: supervision.home.waiting }).getByRole('link').first().click();
  }

  async correct(text: string, to: string, reason: string): Promise<void> {
    await this.page.getByRole('button', { name: fill(supervision.amend.correctIt, { text }) }).click();
    const dialog = this.page.getByRole('dialog', { name: supervision.amend.title.correct });
    await dialog.getByLabel(supervision.amend.text.correct, { exact: true }).fill(to);
    await dialog.getByLabel(supervision.amend.reason, { exact: true }).fill(reason);
    await dialog.getByRole('button', { name: supervision.amend.act, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Makes a PDF; the save dialog's answer must be queued before. */
  async print(what: 'session' | 'agreement', { protect }: { readonly protect: boolean }): Promise<void> {
    await this.page.getByRole('button', { name: supervision.print.open[what], exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: supervision.print.title[what] });
    await dialog.getByRole('checkbox', { name: supervision.print.encrypt }).setChecked(protect);
    await dialog.getByRole('button', { name: supervision.print.act }).click();
  }

  async openYear(): Promise<void> {
    await this.page.getByRole('link', { name: supervision.sessions.year }).click();
    await this.page.getByRole('heading', { name: supervision.year.title, level: 1 }).waitFor();
  }
}
