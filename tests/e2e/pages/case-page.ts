import type { Locator, Page } from 'playwright-core';
import { words } from '../support/words.ts';

const { cases, timeline, ui } = words;

/** A case file: its head, tabs, and the pages behind “More for this file”. */
export class CasePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, level: 1 });
  }

  async tab(tab: keyof typeof cases.tab): Promise<void> {
    await this.page
      .getByRole('navigation', { name: cases.tabsLabel })
      .getByRole('link', { name: cases.tab[tab], exact: true })
      .click();
  }

  async more(item: keyof typeof cases.menu): Promise<void> {
    await this.page.getByRole('button', { name: cases.head.more }).click();
    await this.page.getByRole('menuitem', { name: cases.menu[item] }).click();
  }

  async showTogether(): Promise<void> {
    await this.page.getByRole('link', { name: cases.head.showTogether }).click();
    await this.page.getByText(cases.together.explain).waitFor();
  }

  async addNote(): Promise<void> {
    await this.page.getByRole('link', { name: cases.head.addNote }).click();
  }

  /** The entries at the side of the overview. */
  lately(): Locator {
    return this.page.getByRole('region', { name: cases.lately.title });
  }

  nextTime(): Locator {
    return this.page.getByRole('region', { name: cases.next.title });
  }

  strengths(): Locator {
    return this.page.getByRole('region', { name: cases.overview.strengths });
  }

  whatMatters(): Locator {
    return this.page.getByRole('region', { name: cases.overview.whatMatters });
  }

  /** Writes what matters and strengths anew, and saves. */
  async writeOverview(content: {
    readonly whatMatters?: string;
    readonly strengths?: readonly string[];
  }): Promise<void> {
    const link = this.whatMatters().getByRole('link', { name: cases.overview.edit });
    await link.click();
    const { whatMatters, strengths = [] } = content;
    if (whatMatters !== undefined) {
      await this.page
        .getByRole('textbox', { name: cases.overview.whatMatters, exact: true })
        .fill(whatMatters);
    }
    for (const [index, strength] of strengths.entries()) {
      const field = this.page.getByLabel(cases.edit.strength.replace('{{number}}', String(index + 1)), {
        exact: true,
      });
      if ((await field.count()) === 0) {
        await this.page.getByRole('button', { name: cases.edit.add }).click();
      }
      await field.fill(strength);
    }
    await this.page.getByRole('button', { name: cases.edit.save }).click();
    await this.page.getByText(cases.edit.saved).last().waitFor();
  }

  /** Changes where support stands; the steps must be done, or `override` says why not. */
  async move(move: {
    readonly to: string;
    readonly reason?: string;
    readonly withPerson?: boolean;
    readonly closure?: string;
    readonly override?: string;
  }): Promise<void> {
    await this.more('move');
    const dialog = this.moveDialog();
    await dialog.getByRole('radio', { name: move.to }).check();
    if (move.override !== undefined) await dialog.getByLabel(cases.move.override).fill(move.override);
    if (move.closure !== undefined) {
      await dialog.getByLabel(cases.move.closure).selectOption({ label: move.closure });
    }
    if (move.reason !== undefined) await dialog.getByLabel(cases.move.reason).fill(move.reason);
    const answer = move.withPerson === false ? cases.move.withPersonNo : cases.move.withPersonYes;
    await dialog.getByText(answer, { exact: true }).click();
    await dialog.getByRole('button', { name: cases.move.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  moveDialog(): Locator {
    return this.page.getByRole('dialog', { name: cases.move.title });
  }

  /** Adds a place on the Home tab; `since` is typed part by part as the language writes it, today when left out. */
  async addPlace(place: {
    readonly type: string;
    readonly address?: string;
    readonly since?: string;
  }): Promise<void> {
    await this.tab('home');
    await this.page.getByRole('button', { name: cases.home.add }).click();
    const dialog = this.page.getByRole('dialog', { name: cases.home.addTitle });
    await dialog.getByLabel(cases.home.type).selectOption({ label: place.type });
    if (place.address !== undefined) await dialog.getByLabel(cases.home.address).fill(place.address);
    if (place.since !== undefined) {
      await dialog.getByRole('spinbutton').first().click();
      await this.page.keyboard.type(place.since);
    }
    await dialog.getByRole('button', { name: cases.home.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Brings a colleague into the file. */
  async assign(worker: string, role?: string): Promise<void> {
    await this.more('team');
    await this.page.getByRole('button', { name: cases.team.add }).click();
    const dialog = this.page.getByRole('dialog', { name: cases.team.add });
    await dialog.getByLabel(cases.team.worker, { exact: true }).selectOption({ label: worker });
    if (role !== undefined) {
      await dialog.getByLabel(cases.team.role, { exact: true }).selectOption({ label: role });
    }
    await dialog.getByRole('button', { name: cases.team.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** The entries of the Notes tab, newest first. */
  entries(): Locator {
    return this.page.getByRole('list', { name: timeline.label }).locator('> li');
  }

  entry(text: string): Locator {
    return this.entries().filter({ hasText: text });
  }

  /** Looks for words inside this file, on the Notes tab. */
  async find(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: timeline.find }).fill(text);
  }

  results(): Locator {
    return this.page.getByRole('status').filter({ has: this.page.getByRole('list') });
  }

  async showKind(kind: keyof typeof timeline.kind): Promise<void> {
    const kinds = this.page.getByRole('group', { name: timeline.kindsLabel });
    await kinds.getByText(timeline.kind[kind], { exact: true }).click();
  }

  async showEarlier(): Promise<void> {
    await this.page.getByRole('button', { name: timeline.earlier }).click();
  }

  /** Back from a page shown together. */
  async endTogether(): Promise<void> {
    await this.page.getByRole('link', { name: cases.together.close }).click();
  }

  async cancelDialog(): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: ui.cancel }).click();
  }
}
