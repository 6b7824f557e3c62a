import type { Locator, Page } from 'playwright-core';
import { fill, words } from '../support/words.ts';

const { callover, domain, ui } = words;

/** Callovers: the list, preparing, running, reading back, and the record. */
export class CalloverPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    const sidebar = this.page.getByRole('navigation', { name: words.app.nav.label });
    await sidebar.getByRole('link', { name: words.app.nav.callovers, exact: true }).click();
    await this.page.getByRole('heading', { name: callover.list.title, level: 1 }).waitFor();
  }

  /** The heading of the meeting, the step or the person that is open. */
  heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** A new meeting with its usual day, length and people. */
  async prepare(plan: { readonly place: string; readonly startsAt: string }): Promise<void> {
    await this.page.getByRole('link', { name: callover.list.prepare }).click();
    await this.page.getByLabel(callover.plan.place, { exact: true }).fill(plan.place);
    const time = this.page.getByRole('group', { name: callover.plan.at }).getByRole('spinbutton').first();
    await time.click();
    await this.page.keyboard.type(plan.startsAt);
    await this.page.getByRole('button', { name: callover.plan.make }).click();
    await this.page.getByRole('heading', { name: callover.order.title, level: 2 }).waitFor();
  }

  /** Shows cases without a suggestion as well; when every case has one, all are there already. */
  async showEverybody(): Promise<void> {
    const others = this.page.getByRole('button', { name: callover.prepare.addSomebody });
    await others.or(this.page.getByRole('checkbox')).first().waitFor();
    if ((await others.count()) > 0) await others.click();
  }

  tick(name: string): Locator {
    return this.page.getByRole('checkbox', { name });
  }

  async pick(name: string): Promise<void> {
    await this.tick(name).check();
    await this.order().filter({ hasText: name }).first().waitFor();
  }

  /** The rows of the running order, in their order. */
  order(): Locator {
    return this.page.getByRole('list', { name: callover.order.title }).getByRole('listitem');
  }

  private handle(name: string): Locator {
    return this.page.getByRole('button', { name: fill(callover.order.handle, { name }), exact: true });
  }

  async moveByMenu(name: string, way: keyof typeof callover.order.way): Promise<void> {
    await this.handle(name).click();
    await this.page.getByRole('menuitem', { name: callover.order.way[way] }).click();
  }

  async moveByKeys(name: string, key: 'ArrowUp' | 'ArrowDown'): Promise<void> {
    await this.handle(name).focus();
    await this.page.keyboard.press(`Alt+${key}`);
  }

  /** Drags a line by its handle onto the place of another. */
  async drag(name: string, onto: string): Promise<void> {
    await this.handle(name).dragTo(this.order().filter({ hasText: onto }).first());
  }

  async takeInDepth(name: string): Promise<void> {
    await this.handle(name).click();
    await this.page.getByRole('menuitem', { name: callover.order.takeInDepth }).click();
  }

  /** Writes down a person's own question beforehand. */
  async writeQuestion(name: string, question: string): Promise<void> {
    await this.page.getByRole('button', { name: `${callover.question.add}: ${name}` }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(question);
    await dialog.getByRole('button', { name: ui.save }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Prints the pack or the minutes; the save dialog's answer must be queued before. */
  async print(what: 'pack' | 'minutes', names: keyof typeof domain.cardName): Promise<void> {
    const button = what === 'pack' ? callover.prepare.print : callover.print.minutes;
    await this.page.getByRole('button', { name: button }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByText(domain.cardName[names], { exact: true }).click();
    await dialog.getByRole('checkbox', { name: callover.print.password }).uncheck();
    await dialog.getByRole('button', { name: callover.print.make }).click();
    await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  }

  async start(): Promise<void> {
    await this.page.getByRole('button', { name: callover.prepare.start }).click();
    await this.page.getByRole('button', { name: callover.run.pause }).waitFor();
  }

  /** Opens the meeting that is coming up or under way. */
  async openComing(): Promise<void> {
    const kind = domain.calloverKind.callover;
    await this.page.getByRole('main').getByRole('link', { name: kind }).first().click();
  }

  /** Back into a meeting that was left while it was under way. */
  async goOn(): Promise<void> {
    await this.page.getByRole('button', { name: callover.prepare.goOn }).click();
    await this.page.getByRole('button', { name: callover.run.pause }).waitFor();
  }

  /** On to the next step, by the keyboard as from the head of a table. */
  async next(): Promise<void> {
    const before = await this.heading().innerText();
    await this.page.keyboard.press('Alt+ArrowRight');
    await this.heading().filter({ hasNotText: before }).waitFor();
  }

  /** On until this person or step is open. */
  async goTo(title: string): Promise<void> {
    while ((await this.heading().innerText()) !== title) await this.next();
  }

  discussion(): Locator {
    return this.page.getByLabel(callover.notes.discussion, { exact: true });
  }

  async decide(kind: keyof typeof domain.calloverDecisionKind, text: string): Promise<void> {
    await this.page.getByRole('button', { name: callover.decision.add }).click();
    const editor = this.page.getByRole('group', { name: callover.decision.title });
    await editor.getByLabel(callover.decision.kind, { exact: true }).selectOption(kind);
    await editor.getByLabel(callover.decision.text, { exact: true }).fill(text);
    await editor.getByRole('button', { name: callover.notes.done }).click();
  }

  async act(text: string): Promise<void> {
    const field = this.page.getByLabel(callover.action.next, { exact: true });
    await field.fill(text);
    await field.press('Enter');
  }

  async shareBackBy(worker: string): Promise<void> {
    await this.page.getByLabel(callover.notes.shareBackWho, { exact: true }).selectOption({ label: worker });
  }

  /** Says that everything typed is kept. */
  kept(): Locator {
    const [start = ''] = callover.run.kept.split('{{time}}');
    return this.page.getByText(start.trim());
  }

  async end(): Promise<void> {
    await this.page.getByRole('button', { name: callover.run.end }).first().click();
    await this.page.getByRole('heading', { name: callover.record.readBack, level: 1 }).waitFor();
  }

  async close(record: { readonly learning: string; readonly summary: string }): Promise<void> {
    await this.page.getByLabel(callover.record.learning, { exact: true }).fill(record.learning);
    await this.page.getByLabel(callover.record.summary, { exact: true }).fill(record.summary);
    await this.page.getByRole('button', { name: callover.record.close }).click();
    await this.page.getByRole('button', { name: callover.print.minutes }).waitFor();
  }

  /** Copies a decision of a closed meeting to the case file. */
  async copyToFile(decision: string): Promise<void> {
    await this.page.getByRole('button', { name: `${callover.copy.act}: ${decision}` }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: callover.copy.save }).click();
    await this.page.getByText(callover.copy.done, { exact: true }).first().waitFor();
  }

  /** Corrects what was talked about in a closed meeting. */
  async correct(name: string, text: string, reason: string): Promise<void> {
    await this.page.getByRole('button', { name: `${callover.amend.correct}: ${name}` }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(callover.amend.text.entry, { exact: true }).fill(text);
    await dialog.getByLabel(callover.amend.reason, { exact: true }).fill(reason);
    await dialog.getByRole('button', { name: ui.save }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
