import type { Locator, Page } from 'playwright-core';
import { fill, words } from '../support/words.ts';

const { app, domain, practice, ui } = words;

/** Development: competencies, appraisals, training, and who is there. */
export class DevelopmentPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(tab: keyof typeof practice.tabs = 'mine'): Promise<void> {
    await this.page.getByRole('link', { name: app.nav.development, exact: true }).click();
    await this.page.getByRole('heading', { name: practice.title, level: 1, exact: true }).waitFor();
    const tabs = this.page.getByRole('navigation', { name: practice.tabsLabel });
    await tabs.getByRole('link', { name: practice.tabs[tab], exact: true }).click();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A copy of the shipped set under a new name, with a new first competency. */
  async copySet(set: { readonly name: string; readonly first: string }): Promise<void> {
    await this.button(fill(practice.frameworks.actions, { name: practice.generic.name })).click();
    await this.page.getByRole('menuitem', { name: practice.frameworks.copy, exact: true }).click();
    await this.page.locator('#framework-name').fill(set.name);
    await this.page.getByLabel(practice.editor.competencyName, { exact: true }).first().fill(set.first);
    await this.page.getByRole('button', { name: practice.editor.save }).click();
    await this.page.getByRole('heading', { name: set.name, level: 1 }).waitFor();
  }

  /** Pastes a text as a set and presses the button. */
  async takeIn(text: string): Promise<Locator> {
    await this.button(practice.frameworks.take).click();
    const dialog = this.page.getByRole('dialog', { name: practice.file.takeTitle });
    await dialog.getByLabel(practice.file.label, { exact: true }).fill(text);
    await dialog.getByRole('button', { name: practice.file.takeAct, exact: true }).click();
    return dialog;
  }

  /** Opens a colleague's page under Team. */
  async openColleague(name: string): Promise<void> {
    await this.open('team');
    await this.page.getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
  }

  /** Begins an appraisal with the set named. */
  async beginAppraisal(set: string): Promise<void> {
    await this.button(practice.appraisals.begin).first().click();
    const dialog = this.page.getByRole('dialog', { name: practice.appraisals.begin });
    await dialog.getByLabel(practice.appraisals.framework).selectOption({ label: set });
    await dialog.getByRole('button', { name: practice.appraisals.beginAct, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Writes one's own view with one rating, and saves it. */
  async writeView(view: {
    readonly label: string;
    readonly words: string;
    readonly competency: string;
    readonly level: keyof typeof domain.competencyLevel;
    readonly evidence: string;
  }): Promise<void> {
    await this.page.getByRole('link', { name: practice.appraisals.write, exact: true }).click();
    await this.page.getByLabel(view.label).fill(view.words);
    const group = this.page.getByRole('radiogroup', { name: view.competency });
    await group.getByText(domain.competencyLevel[view.level], { exact: true }).click();
    await this.page.getByLabel(practice.rating.evidence, { exact: true }).first().fill(view.evidence);
    await this.page.getByRole('button', { name: practice.view.save }).click();
    await this.page.getByText(view.words).waitFor();
  }

  /** Writes what the two say together: a voice and the words for the year. */
  async writeTogether(written: { readonly said: string; readonly summary: string }): Promise<void> {
    await this.page.getByRole('link', { name: practice.appraisals.writeTogether, exact: true }).click();
    await this.button(practice.together.addFeedback).click();
    await this.page.getByLabel(practice.together.said, { exact: true }).fill(written.said);
    await this.page.getByLabel(practice.together.summary).fill(written.summary);
    await this.page.getByRole('button', { name: practice.together.save }).click();
    await this.page.getByText(written.summary).waitFor();
  }

  async agree(): Promise<void> {
    await this.button(practice.agree.act).click();
    await this.page.getByText(practice.agree.done, { exact: true }).waitFor();
  }

  /** Opens the appraisal that stands first on the page of a colleague, or on one’s own. */
  async openAppraisal(): Promise<void> {
    const [before = '', after = ''] = practice.appraisals.period.split(/\{\{\w+\}\}/u).slice(1);
    const period = new RegExp(`\\d${before}\\d.*${after}$`, 'u');
    await this.page.getByRole('link', { name: period }).first().click();
    await this.page.getByText(practice.agree.title, { exact: true }).waitFor();
  }

  async openOwnAppraisal(): Promise<void> {
    await this.open('mine');
    await this.openAppraisal();
  }

  /** A new objective with the supervisor signed in, sharpened by one question. */
  async writeObjective(objective: { readonly text: string; readonly specific: string }): Promise<void> {
    await this.page.getByRole('link', { name: practice.objectives.add, exact: true }).click();
    await this.page.getByLabel(practice.objectives.text).fill(objective.text);
    await this.page.getByText(practice.objectives.smart, { exact: true }).click();
    await this.page.getByLabel(practice.objectives.question.specific).fill(objective.specific);
    await this.page.getByRole('button', { name: practice.objectives.save }).click();
    await this.page.getByRole('link', { name: objective.text }).waitFor();
  }

  /** A new development plan of one step. */
  async writePlan(plan: { readonly aims: string; readonly need: string }): Promise<void> {
    await this.page.getByRole('link', { name: practice.plans.add, exact: true }).click();
    await this.page.getByLabel(practice.plans.aims).fill(plan.aims);
    await this.page.getByLabel(practice.plans.need, { exact: true }).fill(plan.need);
    await this.page.getByRole('button', { name: practice.plans.save }).click();
    await this.page.getByText(plan.aims).waitFor();
  }

  /** Prints behind a password; the answer of the save dialog must be queued before. @returns the six words */
  async print(): Promise<string> {
    await this.button(practice.print.act).click();
    await this.page.getByRole('menuitem', { name: practice.print.locked, exact: true }).click();
    const text = await this.page.getByTestId('pdf-password').innerText({ timeout: 60_000 });
    await this.page.getByRole('button', { name: words.handovers.passwordDone }).click();
    return text.trim();
  }

  /** Writes down a training that is on the list. */
  async addTraining(title: string, provider: string): Promise<void> {
    await this.button(practice.record.add).first().click();
    const dialog = this.page.getByRole('dialog', { name: practice.record.add });
    await dialog.getByLabel(practice.record.which, { exact: true }).selectOption({ label: title });
    await dialog.getByLabel(practice.record.provider, { exact: true }).fill(provider);
    await dialog.getByRole('button', { name: ui.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Adds somebody to a part of the page of who is there. */
  async addSupport(
    section: keyof typeof domain.supportSection,
    entry: { readonly title: string; readonly howToReach: string; readonly about: string },
  ): Promise<void> {
    const title = domain.supportSection[section];
    await this.button(fill(practice.support.addTo, { section: title })).click();
    const dialog = this.page.getByRole('dialog', { name: title });
    await dialog.getByLabel(practice.support.title, { exact: true }).fill(entry.title);
    await dialog.getByLabel(practice.support.howToReach, { exact: true }).fill(entry.howToReach);
    await dialog.getByLabel(practice.support.words, { exact: true }).fill(entry.about);
    await dialog.getByRole('button', { name: ui.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
