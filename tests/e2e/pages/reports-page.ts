import type { Locator, Page } from 'playwright-core';
import { openOffice } from '../support/open-office.ts';
import { fill, words } from '../support/words.ts';

const { reports, service } = words;

type ReportKey = keyof typeof reports.report;

/** Reports about the service, what they count, and packs for funders. */
export class ReportsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await openOffice(this.page, 'reports');
    await this.page.getByRole('heading', { name: reports.title, level: 1 }).waitFor();
  }

  /** Opens a report from the list of all. */
  async read(key: ReportKey): Promise<void> {
    const { name } = reports.report[key];
    await this.page.getByRole('main').getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
    await this.page.getByRole('table').or(this.page.getByText(reports.empty.title)).first().waitFor();
  }

  /** Back to the list of all, by the way at the top. */
  async back(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: reports.trail })
      .getByRole('link', { name: reports.title, exact: true })
      .click();
    await this.page.getByRole('heading', { name: reports.title, level: 1 }).waitFor();
  }

  async askFor(period: keyof typeof service.ask.periods): Promise<void> {
    await this.page
      .getByRole('combobox', { name: service.ask.period, exact: true })
      .selectOption({ label: service.ask.periods[period] });
  }

  async show(view: 'inside' | 'outside'): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: reports.view.label })
      .getByText(reports.view[view], { exact: true })
      .click();
  }

  table(key: keyof typeof reports.table): Locator {
    return this.page.getByRole('table', { name: reports.table[key].title }).first();
  }

  /** The first figure of a table that opens what it counts. */
  async openFigure(key: keyof typeof reports.table): Promise<Locator> {
    await this.table(key).getByRole('button').first().click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('listitem').first().waitFor();
    return dialog;
  }

  /** Opens the dialog that says what leaves. */
  async beginLeaving(): Promise<Locator> {
    await this.page.getByRole('button', { name: reports.out.button, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: reports.out.title });
    await dialog.waitFor();
    return dialog;
  }

  /** Chooses how it leaves; the answer of the save dialog must be queued before. */
  async leave(
    form: Exclude<keyof typeof reports.out.form, 'label'>,
    reader: Exclude<keyof typeof reports.out.protection, 'label'>,
  ): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: reports.out.title });
    const choose = (name: string, choice: string) =>
      dialog.getByRole('radiogroup', { name, exact: true }).getByText(choice, { exact: true }).click();
    await choose(reports.out.form.label, reports.out.form[form]);
    await choose(reports.out.protection.label, reports.out.protection[reader]);
    await dialog.getByRole('button', { name: reports.out.go, exact: true }).click();
  }

  /** The message that a file stands outside. */
  written(file: string): Locator {
    return this.page.getByText(fill(reports.out.saved, { file }), { exact: true });
  }

  async openPacks(): Promise<void> {
    await this.page.getByRole('link', { name: reports.pack.title, exact: true }).click();
    await this.page.getByRole('heading', { name: reports.pack.title, level: 1 }).waitFor();
  }

  async addToPack(key: ReportKey): Promise<void> {
    await this.page
      .getByRole('group', { name: reports.pack.add, exact: true })
      .getByRole('button', { name: reports.report[key].name, exact: true })
      .click();
  }

  async moveUp(key: ReportKey): Promise<void> {
    const name = fill(reports.pack.up, { report: reports.report[key].name });
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** The reports of the pack, in their order. */
  order(): Locator {
    return this.page.getByRole('group', { name: reports.pack.order, exact: true }).getByRole('listitem');
  }

  async writePack(pack: {
    readonly title: string;
    readonly foreword: string;
    readonly name: string;
  }): Promise<void> {
    const field = (name: string) => this.page.getByRole('textbox', { name, exact: true });
    await field(reports.pack.printTitle).fill(pack.title);
    await field(reports.pack.foreword).fill(pack.foreword);
    await field(reports.pack.name).fill(pack.name);
  }

  async keepPack(): Promise<void> {
    await this.page.getByRole('button', { name: reports.pack.save, exact: true }).click();
    await this.page.getByText(reports.pack.saved, { exact: true }).waitFor();
  }
}
