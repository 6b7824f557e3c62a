import type { Page } from 'playwright-core';
import { fill, words } from '../support/words.ts';

const { cases, domain, records } = words;

interface OverviewNeed {
  readonly text: string;
  readonly area: keyof typeof domain.housingSupportStar.area;
  readonly priority: 1 | 2 | 3 | 4 | 5;
  readonly support: keyof typeof domain.supportWanted;
}

/** The support overview: its form besides what `CasePage.writeOverview` fills, and the person's copy. */
export class OverviewPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the first page of the file. */
  async beginChange(): Promise<void> {
    await this.page
      .getByRole('region', { name: cases.overview.whatMatters })
      .getByRole('link', { name: cases.overview.edit })
      .click();
    await this.page.getByRole('textbox', { name: cases.overview.whatMatters, exact: true }).waitFor();
  }

  async addNeed(number: number, need: OverviewNeed): Promise<void> {
    await this.page.getByRole('button', { name: cases.edit.needAdd, exact: true }).click();
    const row = this.page.getByRole('group', { name: fill(cases.edit.need, { number }), exact: true });
    await row.getByRole('textbox', { name: cases.edit.needText, exact: true }).fill(need.text);
    const choose = (name: string, label: string) =>
      row.getByRole('combobox', { name, exact: true }).selectOption({ label });
    await choose(cases.edit.area, domain.housingSupportStar.area[need.area].label);
    await choose(cases.edit.needPriority, String(need.priority));
    await choose(cases.edit.needSupport, domain.supportWanted[need.support]);
  }

  async fits(fits: {
    readonly access?: string;
    readonly language?: string;
    readonly talking?: string;
  }): Promise<void> {
    const text = (name: string) => this.page.getByRole('textbox', { name, exact: true });
    if (fits.access !== undefined) await text(cases.overview.accessNeeds).fill(fits.access);
    if (fits.language !== undefined) await text(cases.overview.languageAndInterpreter).fill(fits.language);
    if (fits.talking !== undefined) await text(cases.overview.communicationPreferences).fill(fits.talking);
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: cases.edit.save }).click();
    await this.page.getByText(cases.edit.saved).last().waitFor();
  }

  async print(look: keyof typeof records.printLook): Promise<void> {
    await this.page.getByRole('button', { name: records.printButton, exact: true }).click();
    await this.page.getByRole('menuitem', { name: records.printLook[look], exact: true }).click();
  }
}
