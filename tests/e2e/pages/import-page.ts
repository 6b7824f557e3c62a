import type { Page } from 'playwright-core';
import { openOffice } from '../support/open-office.ts';
import { words } from '../support/words.ts';

const { imports } = words;

/** Bringing people in. */
export class ImportPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await openOffice(this.page, 'import');
    await this.page.getByRole('heading', { name: imports.title, level: 1 }).waitFor();
  }

  /** The dialog's answer must be queued before. */
  async choose(kind: 'zip' | 'folder'): Promise<void> {
    const name = kind === 'zip' ? imports.chooseZip : imports.chooseFolder;
    await this.page.getByRole('button', { name }).click();
  }

  async look(): Promise<void> {
    await this.page.getByRole('button', { name: imports.look, exact: true }).click();
    await this.page.getByRole('heading', { name: imports.wouldTitle }).waitFor();
  }

  async bringIn(): Promise<void> {
    const [start = ''] = imports.bringIn_other.split('{{count}}');
    await this.page.getByRole('button', { name: start.trim() }).click();
    await this.page.getByRole('heading', { name: imports.doneTitle }).waitFor({ timeout: 60_000 });
  }

  async takeBack(): Promise<void> {
    await this.page.getByRole('button', { name: imports.undo, exact: true }).first().click();
    await this.page.getByRole('dialog').getByRole('button', { name: imports.undoAct }).click();
  }
}
