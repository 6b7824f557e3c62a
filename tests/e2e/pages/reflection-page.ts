import type { Locator, Page } from 'playwright-core';
import { confirmPassphrase } from '../support/confirm.ts';
import { words } from '../support/words.ts';

const { domain, handovers, reflections } = words;

/** Reflective practice: own logs, the quiet page, and what others shared. */
export class ReflectionPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: words.app.nav.reflections, exact: true }).click();
    await this.page.getByRole('heading', { name: reflections.list.title, level: 1 }).waitFor();
  }

  async tab(name: 'mine' | 'sharedWithMe' | 'team' | 'asked'): Promise<void> {
    const tabs = {
      mine: reflections.list.mine,
      sharedWithMe: reflections.list.sharedWithMe,
      team: reflections.team.tab,
      asked: reflections.asked.tab,
    };
    await this.page
      .getByRole('navigation', { name: reflections.list.views })
      .getByRole('link', { name: tabs[name] })
      .click();
  }

  /** Begins a log; the first one comes after the page about what is private. */
  async begin({ first }: { readonly first: boolean }): Promise<void> {
    await this.page.getByRole('link', { name: reflections.list.write, exact: true }).first().click();
    if (first) await this.page.getByRole('button', { name: reflections.first.begin }).click();
    await this.title().waitFor();
  }

  title(): Locator {
    return this.page.getByRole('textbox', { name: reflections.write.title, exact: true });
  }

  question(field: keyof typeof domain.reflectionField): Locator {
    return this.page.getByRole('textbox', { name: domain.reflectionField[field], exact: true });
  }

  async model(model: keyof typeof domain.reflectionModel): Promise<void> {
    await this.page.getByRole('radio', { name: domain.reflectionModel[model] }).check();
  }

  async feeling(feeling: keyof typeof domain.feeling): Promise<void> {
    await this.page.getByText(domain.feeling[feeling], { exact: true }).click();
  }

  /** The gentle note about a known name. */
  nameNote(): Locator {
    return this.page.getByRole('region', { name: reflections.name.title });
  }

  /** “Kept 15:04”. */
  kept(): Locator {
    return this.page.getByText(/^Kept /u);
  }

  async close(): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name: reflections.write.close, exact: true })
      .click();
    await this.page.getByRole('heading', { name: reflections.list.title, level: 1 }).waitFor();
  }

  log(title: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: title });
  }

  async openLog(title: string): Promise<void> {
    await this.page.getByRole('link', { name: title, exact: true }).click();
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: reflections.list.search }).fill(text);
  }

  shareDialog(): Locator {
    return this.page.getByRole('dialog', { name: reflections.share.title });
  }

  async openShare(): Promise<void> {
    await this.page.getByRole('button', { name: reflections.write.share }).click();
    await this.shareDialog().waitFor();
  }

  /** @param label what stands in the list of receivers */
  async shareWith(label: string): Promise<void> {
    const dialog = this.shareDialog();
    await dialog.getByLabel(reflections.share.with).selectOption({ label });
    await dialog.getByRole('button', { name: reflections.share.act }).click();
  }

  async takeBack(): Promise<void> {
    await this.shareDialog().getByRole('button', { name: reflections.share.takeBack }).click();
  }

  async closeShare(): Promise<void> {
    await this.shareDialog().getByRole('button', { name: reflections.share.close }).click();
  }

  async beginSession(kind: keyof typeof domain.sessionKind): Promise<void> {
    await this.page.getByRole('link', { name: reflections.team.new }).click();
    await this.page.getByLabel(reflections.team.kind, { exact: true }).selectOption(kind);
  }

  sessionText(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  async addAction(text: string): Promise<void> {
    await this.page.getByRole('button', { name: reflections.team.addAction }).click();
    await this.sessionText(reflections.team.actionText).last().fill(text);
  }

  async closeSession(): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name: reflections.team.done, exact: true })
      .click();
  }

  /** A manager gives every author the task to search for a person. */
  async askAllAuthors(name: string): Promise<void> {
    const { page } = this;
    await page.getByRole('textbox', { name: reflections.asked.person }).fill(name);
    await page.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).click();
    await page.getByRole('dialog').getByRole('button', { name: reflections.asked.confirmAct }).click();
    await page.getByRole('link', { name: reflections.asked.look }).waitFor();
  }

  /** @param act the words of the main button: what is declared */
  async declare(act: string): Promise<void> {
    await this.page.getByRole('button', { name: act }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: reflections.asked.declareAct }).click();
    await this.page.getByRole('heading', { name: reflections.list.title, level: 1 }).waitFor();
  }

  /**
   * Saves the open log as PDF; a dialog answer must be queued.
   * @param passphrase of its author
   * @returns the password that is shown once
   */
  async savePdf(passphrase?: string): Promise<string> {
    await this.page.getByRole('button', { name: reflections.export.one }).click();
    await confirmPassphrase(this.page, passphrase);
    const dialog = this.page.getByRole('dialog', { name: handovers.passwordTitle });
    const shown = await dialog.getByTestId('pdf-password').innerText({ timeout: 60_000 });
    await dialog.getByRole('button', { name: handovers.passwordDone }).click();
    return shown.trim().split(/\s+/u).join(' ');
  }
}
