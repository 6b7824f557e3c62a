import type { Locator, Page } from 'playwright-core';
import { fill, words } from '../support/words.ts';

const { domain, records, safety } = words;

export interface PlanText {
  readonly strengths?: readonly string[];
  readonly triggers?: readonly string[];
  readonly selfHelp?: readonly string[];
  readonly contact?: { readonly name: string; readonly relation: string; readonly phone: string };
  readonly noContact?: { readonly days: string; readonly steps: readonly string[] };
  readonly pageForOthers?: readonly (keyof typeof domain.safetySection)[];
  readonly workerView?: string;
}

export interface SituationText {
  readonly situation: string;
  readonly personView?: string;
  readonly actions?: readonly string[];
  /** How likely and how serious, before the plan and with it. */
  readonly before?: readonly [keyof typeof domain.likelihood, keyof typeof domain.consequence];
  readonly after?: readonly [keyof typeof domain.likelihood, keyof typeof domain.consequence];
}

/** The Safety tab of a file: the plan, its form and its versions, and incidents. */
export class SafetyPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private text(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  async beginPlan(): Promise<void> {
    await this.page.getByRole('link', { name: safety.empty.action, exact: true }).click();
    await this.text(safety.field.protectiveFactors).waitFor();
  }

  async beginNextVersion(): Promise<void> {
    await this.page.getByRole('link', { name: records.act.next, exact: true }).click();
    await this.text(safety.field.protectiveFactors).waitFor();
  }

  strengths(): Locator {
    return this.text(safety.field.protectiveFactors);
  }

  async write(plan: PlanText): Promise<void> {
    if (plan.strengths !== undefined) await this.strengths().fill(plan.strengths.join('\n'));
    if (plan.triggers !== undefined) await this.text(safety.field.triggers).fill(plan.triggers.join('\n'));
    if (plan.selfHelp !== undefined) await this.text(safety.field.selfHelp).fill(plan.selfHelp.join('\n'));
    if (plan.contact !== undefined) {
      const { name, relation, phone } = plan.contact;
      await this.page.getByRole('button', { name: safety.contact.add, exact: true }).click();
      await this.text(safety.contact.name).fill(name);
      await this.text(safety.contact.relation).fill(relation);
      await this.text(safety.contact.phone).fill(phone);
    }
    if (plan.noContact !== undefined) {
      await this.text(safety.field.noContactDays).fill(plan.noContact.days);
      await this.text(safety.field.noContactSteps).fill(plan.noContact.steps.join('\n'));
    }
    for (const section of plan.pageForOthers ?? []) {
      await this.page.getByRole('checkbox', { name: domain.safetySection[section], exact: true }).check();
    }
    if (plan.workerView !== undefined) await this.text(safety.page.workerView).last().fill(plan.workerView);
  }

  /** The fields of one situation, counted from 1. */
  situation(number: number): Locator {
    return this.page.getByRole('group', { name: fill(safety.factor.title, { number }), exact: true });
  }

  async addSituation(number: number, text: SituationText): Promise<void> {
    await this.page.getByRole('button', { name: safety.factor.add, exact: true }).click();
    const group = this.situation(number);
    await group.getByRole('textbox', { name: safety.factor.situation, exact: true }).fill(text.situation);
    if (text.personView !== undefined) {
      await group.getByRole('textbox', { name: safety.factor.personView, exact: true }).fill(text.personView);
    }
    if (text.actions !== undefined) {
      await group
        .getByRole('textbox', { name: safety.factor.actions, exact: true })
        .fill(text.actions.join('\n'));
    }
    for (const moment of ['before', 'after'] as const) {
      const place = text[moment];
      if (place !== undefined) await this.place(number, moment, place);
    }
  }

  private async place(
    number: number,
    moment: 'before' | 'after',
    [likelihood, consequence]: NonNullable<SituationText['before']>,
  ): Promise<void> {
    const group = this.situation(number).getByRole('group', { name: safety.page[moment], exact: true });
    const choose = (name: string, label: string) =>
      group.getByRole('combobox', { name, exact: true }).selectOption({ label });
    await choose(safety.page.likelihood, domain.likelihood[likelihood]);
    await choose(safety.page.consequence, domain.consequence[consequence]);
  }

  /** What the person says to it, in the form. */
  async agree(agreed: keyof typeof domain.personAgreement, theirWords: string): Promise<void> {
    await this.page.getByText(domain.personAgreement[agreed], { exact: true }).last().click();
    const [start = ''] = records.field.agreedWords.split('{{name}}');
    await this.page
      .getByRole('textbox', { name: new RegExp(`^${start}`) })
      .last()
      .fill(theirWords);
  }

  /** Notes what the person says to the plan that is kept. */
  async noteAnswer(agreed: keyof typeof domain.personAgreement, theirWords: string): Promise<void> {
    const [start = ''] = records.act.answer.split('{{name}}');
    await this.page.getByRole('button', { name: new RegExp(`^${start}`) }).click();
    await this.page.getByRole('dialog', { name: records.answerTitle }).waitFor();
    await this.agree(agreed, theirWords);
    await this.page.getByRole('button', { name: records.answerSave, exact: true }).click();
    await this.page.getByRole('dialog', { name: records.answerTitle }).waitFor({ state: 'detached' });
  }

  async keep(): Promise<void> {
    await this.page.getByRole('button', { name: records.edit.save }).click();
  }

  /** The plan as it stands on the tab. */
  block(label: string): Locator {
    const heading = this.page.getByRole('heading', { name: label, exact: true });
    return this.page.locator('.ks-doc-block').filter({ has: heading });
  }

  async print(look: keyof typeof records.printLook): Promise<void> {
    await this.page.getByRole('button', { name: records.printButton, exact: true }).click();
    await this.page.getByRole('menuitem', { name: records.printLook[look], exact: true }).click();
  }

  async showTogether(): Promise<void> {
    await this.page.getByRole('link', { name: records.act.together, exact: true }).last().click();
    await this.page.getByText(records.togetherExplain).waitFor();
  }

  async backToFile(): Promise<void> {
    await this.page.getByRole('link', { name: records.togetherClose, exact: true }).click();
  }

  async beginIncident(): Promise<void> {
    await this.page.getByRole('link', { name: safety.incidents.add }).click();
    await this.text(safety.incident.whatHappened).waitFor();
  }

  async writeIncident(incident: {
    readonly kind: keyof typeof domain.incidentKind;
    readonly severity: keyof typeof domain.incidentSeverity;
    readonly time: string;
    readonly whatHappened: string;
    readonly account?: string;
    readonly reason: string;
  }): Promise<void> {
    await this.page
      .getByRole('combobox', { name: safety.incident.kind, exact: true })
      .selectOption({ label: domain.incidentKind[incident.kind] });
    const time = this.page.getByRole('group', { name: safety.incident.time, exact: true });
    await time.getByRole('spinbutton').first().click();
    await this.page.keyboard.type(incident.time);
    await this.text(safety.incident.whatHappened).fill(incident.whatHappened);
    if (incident.account !== undefined) await this.text(safety.incident.account).fill(incident.account);
    await this.page.getByText(domain.incidentSeverity[incident.severity], { exact: true }).click();
    await this.text(safety.incident.safeguardingReason).fill(incident.reason);
  }

  async saveIncident(): Promise<void> {
    await this.page.getByRole('button', { name: safety.incident.save }).click();
  }
}
