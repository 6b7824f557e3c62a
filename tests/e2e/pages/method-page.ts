import type { Locator, Page } from 'playwright-core';
import { openOffice } from '../support/open-office.ts';
import { fill, words } from '../support/words.ts';

const { cases, domain, methods, records, service } = words;

type Method = keyof typeof domain.supportMethod;

/** Below the Plan tab: which support fits, and the phases of CTI. */
export class MethodPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  private async choose(question: string, answer: string): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: question, exact: true })
      .getByText(answer, { exact: true })
      .click();
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: cases.tabsLabel })
      .getByRole('link', { name: cases.tab.plan, exact: true })
      .click();
    await this.page.getByRole('link', { name: cases.section.method, exact: true }).click();
    await this.page.getByRole('heading', { name: methods.side, exact: true }).waitFor();
  }

  async beginTalk(): Promise<void> {
    await this.page.getByRole('link', { name: methods.allocation.begin, exact: true }).click();
    await this.field(methods.allocation.wish).waitFor();
  }

  async write(talk: {
    readonly wish: string;
    readonly answers: Readonly<Partial<Record<keyof typeof methods.question, string>>>;
    readonly preferred?: Method;
    readonly offered?: readonly Method[];
    readonly chosen?: Method;
    readonly otherBecause?: keyof typeof domain.otherMethodReason;
    readonly rationale?: string;
    readonly decidedBy?: string;
  }): Promise<void> {
    await this.field(methods.allocation.wish).fill(talk.wish);
    for (const prompt of Object.keys(talk.answers) as (keyof typeof methods.question)[]) {
      await this.choose(methods.question[prompt].ask, talk.answers[prompt] ?? '');
    }
    const { preferred, chosen, otherBecause } = talk;
    if (preferred !== undefined) {
      await this.choose(methods.allocation.preferred, domain.supportMethod[preferred]);
    }
    for (const method of talk.offered ?? []) {
      await this.page
        .getByRole('group', { name: methods.allocation.offered, exact: true })
        .getByText(domain.supportMethod[method], { exact: true })
        .click();
    }
    if (chosen !== undefined) await this.choose(methods.allocation.chosen, domain.supportMethod[chosen]);
    if (otherBecause !== undefined) {
      await this.choose(methods.allocation.otherBecause, domain.otherMethodReason[otherBecause]);
    }
    if (talk.rationale !== undefined) await this.field(methods.allocation.rationale).fill(talk.rationale);
    if (talk.decidedBy !== undefined) await this.field(methods.allocation.decidedBy).fill(talk.decidedBy);
  }

  async keep(): Promise<void> {
    await this.page.getByRole('button', { name: records.edit.save }).click();
  }

  /** Makes what was chosen the method of the file. */
  async setMethod(method: Method): Promise<void> {
    const name = fill(methods.allocation.setMethod, { method: domain.supportMethod[method] });
    await this.page.getByRole('button', { name, exact: true }).click();
    await this.page.getByText(fill(methods.now, { method: domain.supportMethod[method] })).waitFor();
  }

  /** The way through CTI, in words. */
  phases(): Locator {
    return this.page.getByRole('list', { name: methods.cti.timeline });
  }

  async beginFirstPhase(phase: 'pre_cti' | 'phase_1_transition', focus: string): Promise<void> {
    await this.page.getByRole('link', { name: methods.cti.beginFirst, exact: true }).click();
    await this.choose(methods.cti.phase, domain.ctiPhase[phase]);
    await this.field(methods.cti.focus1).fill(focus);
    await this.keep();
  }

  async beginReview(): Promise<void> {
    await this.page.getByRole('link', { name: methods.cti.review, exact: true }).click();
    await this.field(methods.cti.reviewNote).waitFor();
  }

  /** Answers the three questions, in their order. */
  async lookBack(answers: readonly (keyof typeof domain.ctiAnswer)[], note: string): Promise<void> {
    const questions = Object.values(domain.ctiQuestion);
    for (const [index, answer] of answers.entries()) {
      await this.choose(questions[index] ?? '', domain.ctiAnswer[answer]);
    }
    await this.field(methods.cti.reviewNote).fill(note);
  }
}

/** Figures about the service, places, its look at itself, and what was kept. */
export class ServicePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await openOffice(this.page, 'service');
    await this.page.getByRole('heading', { name: service.title, level: 1 }).waitFor();
  }

  async tab(tab: keyof typeof service.tab): Promise<void> {
    await this.page
      .getByRole('navigation', { name: service.tabsLabel })
      .getByRole('link', { name: service.tab[tab], exact: true })
      .click();
  }

  figure(metric: keyof typeof domain.fidelityMetric): Locator {
    const heading = this.page.getByRole('rowheader', { name: domain.fidelityMetric[metric], exact: true });
    return this.page.getByRole('row').filter({ has: heading });
  }

  /** What one figure is made of. */
  async openRows(metric: keyof typeof domain.fidelityMetric): Promise<Locator> {
    const name = fill(service.openOf, { figure: domain.fidelityMetric[metric] });
    await this.page.getByRole('button', { name, exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor();
    return dialog;
  }

  async keepFigures(): Promise<void> {
    await this.page.getByRole('button', { name: service.keep, exact: true }).click();
    await this.page.getByText(service.kept, { exact: true }).waitFor();
  }

  /** Prints the kept figures that are open, without colour. */
  async print(): Promise<void> {
    await this.page.getByRole('button', { name: service.print, exact: true }).click();
    await this.page.getByRole('menuitem', { name: service.printGrey, exact: true }).click();
  }

  async lookAtOurselves(
    line: keyof typeof domain.selfCheckLine,
    answer: keyof typeof domain.selfCheckAnswer,
    ownWords: string,
    next: string,
  ): Promise<void> {
    await this.page.getByRole('button', { name: service.selfCheck.begin, exact: true }).click();
    const group = this.page.getByRole('group', { name: domain.selfCheckLine[line], exact: true });
    await group.getByText(domain.selfCheckAnswer[answer], { exact: true }).click();
    await group.getByRole('textbox', { name: service.selfCheck.words, exact: true }).fill(ownWords);
    await group.getByRole('textbox', { name: service.selfCheck.next, exact: true }).fill(next);
    await this.page.getByRole('button', { name: service.selfCheck.save, exact: true }).click();
  }
}
