import type { Locator, Page } from 'playwright-core';
import { openOffice } from '../support/open-office.ts';
import { fill, words } from '../support/words.ts';

const { cases, domain, records, wellbeing } = words;

type Key = Exclude<keyof typeof domain.wellbeingScale, 'custom'>;

/** Wellbeing below the Star tab: filling in, the line, the table, the copy; and the scales of the organisation. */
export class WellbeingPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From any page of the file. */
  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: cases.tabsLabel })
      .getByRole('link', { name: cases.tab.star, exact: true })
      .click();
    await this.page
      .getByRole('navigation', { name: cases.sectionsLabel })
      .getByRole('link', { name: cases.section.wellbeing, exact: true })
      .click();
  }

  /** Begins a reading with a scale, by its name as it is offered. */
  async begin(scale: string): Promise<void> {
    await this.page.getByRole('button', { name: wellbeing.add, exact: true }).click();
    await this.page.getByRole('menuitem', { name: scale, exact: true }).click();
    await this.page.getByRole('heading', { name: wellbeing.edit.answers, exact: true }).waitFor();
  }

  /** The boxes of one item, counted from 1. */
  boxes(number: number): Locator {
    return this.page.getByRole('radiogroup', { name: new RegExp(`^${String(number)}\\. `, 'u') });
  }

  /** Answers items in their order; nothing for those that are left open, null for “prefers not to say”. */
  async answer(answers: readonly (number | null)[]): Promise<void> {
    for (const [index, answer] of answers.entries()) {
      const name = answer === null ? wellbeing.edit.preferNot : String(answer);
      const box = this.boxes(index + 1).getByRole('radio', { name: new RegExp(`^${name}( |$)`, 'u') });
      await box.focus();
      await this.page.keyboard.press('Space');
    }
  }

  async say(comment: string): Promise<void> {
    const [start = ''] = wellbeing.edit.personComment.split('{{name}}');
    await this.page.getByRole('textbox', { name: new RegExp(`^${start}`, 'u') }).fill(comment);
  }

  async keep(): Promise<void> {
    await this.page.getByRole('button', { name: wellbeing.edit.save }).click();
    await this.page.getByText(wellbeing.edit.saved, { exact: true }).first().waitFor();
  }

  /** @param day typed part by part as the language writes it: `17112026` */
  async on(day: string): Promise<void> {
    const field = this.page.getByRole('group', { name: wellbeing.edit.completedOn });
    await field.getByRole('spinbutton').first().click();
    await this.page.keyboard.type(day);
  }

  /** A whole reading in one go; of today unless a day is named as `on` takes it. */
  async fillIn(key: Key, answers: readonly (number | null)[], comment = '', day?: string): Promise<void> {
    await this.begin(domain.wellbeingScale[key]);
    await this.answer(answers);
    if (comment !== '') await this.say(comment);
    if (day !== undefined) await this.on(day);
    await this.keep();
  }

  chart(): Locator {
    return this.page.getByRole('img').filter({ has: this.page.locator('svg') });
  }

  async look(view: keyof typeof wellbeing.view & ('chart' | 'table')): Promise<void> {
    await this.page.getByRole('radio', { name: wellbeing.view[view], exact: true }).focus();
    await this.page.keyboard.press('Space');
  }

  async showTogether(): Promise<void> {
    await this.page.getByRole('link', { name: wellbeing.act.together, exact: true }).last().click();
    await this.page.getByText(wellbeing.together.explain).waitFor();
  }

  async backToFile(): Promise<void> {
    await this.page.getByRole('link', { name: wellbeing.together.close, exact: true }).click();
  }

  async print(look: keyof typeof records.printLook): Promise<void> {
    await this.page.getByRole('button', { name: records.printButton, exact: true }).click();
    await this.page.getByRole('menuitem', { name: records.printLook[look], exact: true }).click();
  }

  /** Corrects the newest reading of the line that is shown. */
  async correct(reason: string, answers: readonly (number | null)[]): Promise<void> {
    const [start = ''] = wellbeing.act.correctOf.split('{{day}}');
    await this.page
      .getByRole('link', { name: new RegExp(`^${start}`, 'u') })
      .first()
      .click();
    await this.page.getByRole('textbox', { name: wellbeing.edit.reason, exact: true }).fill(reason);
    await this.answer(answers);
    await this.keep();
  }

  /** The settings of all scales, from the sidebar. */
  async openScales(): Promise<void> {
    await openOffice(this.page, 'scales');
    await this.page.getByRole('heading', { name: wellbeing.settings.title, level: 1 }).waitFor();
  }

  scale(key: Key): Locator {
    return this.page.getByRole('region', { name: domain.wellbeingScale[key], exact: true });
  }

  async enterLicence(
    key: 'wemwbs14' | 'swemwbs7',
    licence: { readonly holder: string; readonly reference: string; readonly scope: string },
  ): Promise<void> {
    await this.scale(key).getByRole('button', { name: wellbeing.settings.licenceEnter }).click();
    const name = fill(wellbeing.settings.licenceTitle, { scale: domain.wellbeingScale[key] });
    const dialog = this.page.getByRole('dialog', { name });
    const text = (label: string) => dialog.getByRole('textbox', { name: label, exact: true });
    await text(wellbeing.settings.holder).fill(licence.holder);
    await text(wellbeing.settings.reference).fill(licence.reference);
    const day = dialog.getByRole('group', { name: wellbeing.settings.registeredOn });
    await day.getByRole('spinbutton').first().click();
    await this.page.keyboard.type('01092026');
    await text(wellbeing.settings.scope).fill(licence.scope);
    await dialog.getByRole('button', { name: wellbeing.settings.licenceSave, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async makeScale(name: string, items: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: wellbeing.settings.add, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: wellbeing.settings.newTitle });
    await dialog.getByRole('textbox', { name: wellbeing.settings.name, exact: true }).fill(name);
    await dialog
      .getByRole('textbox', { name: wellbeing.settings.ownItems, exact: true })
      .fill(items.join('\n'));
    await dialog.getByRole('button', { name: wellbeing.settings.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
