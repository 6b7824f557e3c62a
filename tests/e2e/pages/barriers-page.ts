import type { Locator, Page } from 'playwright-core';
import { fill, words } from '../support/words.ts';

const { barriers, cases, domain, plans, records } = words;

type Part = keyof typeof domain.vulnerabilityDomain;

/** What helps and what gets in the way, below the Plan tab. */
export class BarriersPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From any page of the file. */
  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: cases.tabsLabel })
      .getByRole('link', { name: cases.tab.plan, exact: true })
      .click();
    await this.page
      .getByRole('navigation', { name: cases.sectionsLabel })
      .getByRole('link', { name: cases.section.barriers, exact: true })
      .click();
  }

  async begin(): Promise<void> {
    await this.page.getByRole('link', { name: barriers.empty.action, exact: true }).click();
    await this.page.getByRole('heading', { name: barriers.section.domains, exact: true }).waitFor();
  }

  async beginNextVersion(): Promise<void> {
    await this.page.getByRole('link', { name: records.act.next, exact: true }).click();
    await this.page.getByRole('heading', { name: barriers.section.domains, exact: true }).waitFor();
  }

  /** The fields of one factor, counted from 1 on its side of a part of life. */
  factor(part: Part, side: 'protection' | 'risk', number: number): Locator {
    const name = fill(barriers.row[side], { number, domain: domain.vulnerabilityDomain[part] });
    return this.page.getByRole('group', { name, exact: true });
  }

  /** Adds something that helps or gets in the way. */
  async add(
    part: Part,
    side: 'protection' | 'risk',
    number: number,
    text: string,
    scope?: keyof typeof domain.factorScope,
  ): Promise<void> {
    const label = domain.vulnerabilityDomain[part];
    const sentence = side === 'protection' ? barriers.row.addProtectionIn : barriers.row.addRiskIn;
    const button = this.page.getByRole('button', { name: fill(sentence, { domain: label }), exact: true });
    if (!(await button.isVisible())) {
      await this.page.getByRole('heading', { name: label, level: 3, exact: true }).click();
    }
    await button.click();
    const fields = this.factor(part, side, number);
    await fields.getByRole('textbox', { name: barriers.field.text, exact: true }).fill(text);
    if (scope !== undefined) {
      await fields
        .getByRole('combobox', { name: barriers.field.scope, exact: true })
        .selectOption({ label: domain.factorScope[scope] });
    }
  }

  async summarise(strengths: string, inTheWay: string): Promise<void> {
    await this.page
      .getByRole('textbox', { name: barriers.field.summaryStrengths, exact: true })
      .fill(strengths);
    await this.page
      .getByRole('textbox', { name: barriers.field.summaryBarriers, exact: true })
      .fill(inTheWay);
  }

  async keep(): Promise<void> {
    await this.page.getByRole('button', { name: records.edit.save }).click();
    await this.page.getByText(barriers.table.show, { exact: true }).waitFor();
  }

  async lookAtTable(): Promise<void> {
    await this.page.getByText(barriers.table.show, { exact: true }).click();
    await this.page.getByRole('columnheader', { name: barriers.table.domain, exact: true }).waitFor();
  }

  /** Makes a goal of something in the way, in the person's words, and comes back here. */
  async makeGoal(text: string, personWords: string): Promise<void> {
    await this.page.getByRole('link', { name: fill(barriers.goals.beginOf, { text }), exact: true }).click();
    await this.page.getByRole('textbox', { name: plans.goal.words, exact: true }).fill(personWords);
    await this.page.getByRole('button', { name: plans.goal.save }).click();
    await this.page.getByText(plans.goal.saved).first().waitFor();
  }
}
