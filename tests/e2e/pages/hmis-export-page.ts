import type { Locator, Page } from 'playwright-core';
import { fill, words } from '../support/words.ts';
import { ImportPage } from './import-page.ts';

const { hmisExport, imports, domain, ui } = words;

/** The file for an HMIS, on "Take out". */
export class HmisExportPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await new ImportPage(this.page).open();
    await this.page.getByRole('link', { name: imports.tabs.takeOut, exact: true }).click();
    await this.page.getByRole('heading', { name: hmisExport.title, exact: true }).waitFor();
  }

  async check(): Promise<void> {
    const either = new RegExp(`^(?:${hmisExport.check}|${hmisExport.checkAgain})$`, 'u');
    await this.page.getByRole('button', { name: either }).click();
  }

  finding(text: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: text });
  }

  /** The first day of the period. @param digits day, month and year without signs */
  async setFrom(digits: string): Promise<void> {
    const field = this.page.getByRole('group', { name: hmisExport.from, exact: true });
    await field.getByRole('spinbutton').first().click();
    await this.page.keyboard.type(digits);
  }

  make(): Locator {
    return this.page.getByRole('button', { name: hmisExport.make, exact: true });
  }

  /** Says what a service is in HMIS. */
  async describe(service: string, cocCode: string, geocode: string): Promise<void> {
    await this.page.getByRole('button', { name: fill(hmisExport.project, { service }) }).click();
    const dialog = this.page.getByRole('dialog', { name: fill(hmisExport.project, { service }) });
    await dialog.getByLabel(hmisExport.projectType).selectOption(domain.hmisProjectType.supportive_housing);
    await dialog.getByLabel(hmisExport.housingType).selectOption(domain.hmisHousingType.scattered);
    await dialog.getByLabel(hmisExport.cocCode).fill(cocCode);
    await dialog.getByLabel(hmisExport.geocode).fill(geocode);
    await dialog.getByRole('button', { name: ui.save, exact: true }).click();
  }
}
