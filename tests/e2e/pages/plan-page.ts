import type { Locator, Page } from 'playwright-core';
import { fill, words } from '../support/words.ts';

const { domain, plans, ui } = words;

/** A goal as the form takes it; each step belongs to the person or to the team. */
export interface GoalText {
  readonly words: string;
  readonly why?: string;
  readonly person?: readonly string[];
  readonly team?: readonly string[];
}

/** The Plan tab of a file. */
export class PlanPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  goals(): Locator {
    return this.page.getByRole('list', { name: plans.active, exact: true }).locator('> li');
  }

  goal(goalWords: string): Locator {
    return this.page.getByRole('article', { name: goalWords, exact: true });
  }

  whatWillWeDo(): Locator {
    return this.page.getByText(plans.prompt.whatWillWeDo, { exact: true });
  }

  manyGoals(): Locator {
    return this.page.getByText(plans.prompt.many.replace('{{most}}', '3'));
  }

  /** Writes a goal that was agreed, from the button or from the form that is open. */
  async addGoal(goal: GoalText): Promise<void> {
    await this.page.getByRole('link', { name: plans.goal.add, exact: true }).first().click();
    await this.writeGoal(goal);
  }

  async fromStar(area: string): Promise<void> {
    await this.page.getByRole('link', { name: fill(plans.star.beginWith, { area }) }).click();
  }

  async edit(goalWords: string): Promise<void> {
    await this.page.getByRole('link', { name: fill(plans.goal.editFor, { goal: goalWords }) }).click();
  }

  /** Fills the open form and saves it. */
  async writeGoal({ words: said, why, person = [], team = [] }: GoalText): Promise<void> {
    const { page } = this;
    await page.getByLabel(plans.goal.words, { exact: true }).fill(said);
    if (why !== undefined) await page.getByLabel(plans.goal.why, { exact: true }).fill(why);
    const rows = page.getByRole('textbox', { name: /^Step \d+$/u });
    for (const [text, isTeam] of [
      ...person.map((each) => [each, false] as const),
      ...team.map((each) => [each, true] as const),
    ]) {
      const before = await rows.count();
      const buttons = page.getByRole('button', { name: fill(plans.step.addFor, { who: '' }).trim() });
      await buttons.nth(isTeam ? 1 : 0).click();
      await rows.nth(before).fill(text);
    }
    await page.getByRole('button', { name: plans.goal.save }).click();
    await page.getByText(plans.goal.saved).first().waitFor();
  }

  /** Chooses an item of the menu of a goal. */
  async choose(goalWords: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: fill(plans.goal.more, { goal: goalWords }) }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** Says that a goal is reached, with the person's words. */
  async reach(goalWords: string, closingWords: string): Promise<void> {
    await this.choose(goalWords, plans.goal.become.reached);
    const dialog = this.page.getByRole('dialog', { name: plans.closing.title.reached });
    await dialog.getByLabel(plans.closing.words.reached).fill(closingWords);
    await this.save(dialog);
  }

  /** Both numbers, and what helped. */
  async review(
    goalWords: string,
    answer: { readonly person: number; readonly worker: number; readonly helped: string },
  ): Promise<void> {
    await this.page.getByRole('button', { name: fill(plans.review.openFor, { goal: goalWords }) }).click();
    const dialog = this.page.getByRole('dialog', { name: plans.review.title });
    const groups = dialog.getByRole('radiogroup');
    await groups.nth(0).getByText(String(answer.person), { exact: true }).click();
    await groups.nth(1).getByText(String(answer.worker), { exact: true }).click();
    await dialog.getByLabel(plans.review.whatHelped).fill(answer.helped);
    await this.save(dialog);
  }

  /** A promise of the team for the first goal, from the question that the page asks. */
  async promise(text: string): Promise<void> {
    await this.page.getByRole('button', { name: plans.prompt.promise }).click();
    const dialog = this.page.getByRole('dialog', { name: plans.prompt.whatWillWeDo });
    await dialog.getByLabel(plans.step.what, { exact: true }).fill(text);
    await this.save(dialog);
  }

  async tick(step: string): Promise<void> {
    await this.page.getByRole('checkbox', { name: step }).check();
  }

  topic(title: string): Locator {
    return this.page.getByRole('article', { name: title, exact: true });
  }

  async addTopic(title: string): Promise<void> {
    await this.page.getByRole('button', { name: plans.change.add, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: plans.change.add });
    await dialog.getByLabel(plans.change.topicTitle, { exact: true }).fill(title);
    await this.save(dialog);
  }

  /** Notes which stage fits now. */
  async noteStage(
    title: string,
    stage: keyof typeof domain.changeStagePlain,
    finder: keyof typeof domain.stageFinder = 'together',
  ): Promise<void> {
    await this.page.getByRole('button', { name: fill(plans.change.noteFor, { topic: title }) }).click();
    const dialog = this.page.getByRole('dialog', { name: plans.change.note });
    await dialog.getByText(domain.changeStagePlain[stage], { exact: true }).click();
    await dialog.getByText(domain.stageFinder[finder], { exact: true }).click();
    await this.save(dialog);
  }

  async chooseForTopic(title: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: fill(plans.change.more, { topic: title }) }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  async park(title: string): Promise<void> {
    await this.chooseForTopic(title, plans.park.open);
    await this.save(this.page.getByRole('dialog', { name: plans.park.open }), plans.park.act);
  }

  async showTogether(): Promise<void> {
    await this.page.getByRole('complementary').getByRole('link', { name: plans.paper.together }).click();
    await this.page.getByRole('link', { name: plans.paper.close }).waitFor();
  }

  /** Prints the person's copy; the save dialog's answer must be queued before. */
  async print(look: keyof typeof words.records.printLook): Promise<void> {
    await this.page.getByRole('button', { name: words.records.printButton }).click();
    await this.page.getByRole('menuitem', { name: words.records.printLook[look] }).click();
  }

  private async save(dialog: Locator, label: string = ui.save): Promise<void> {
    await dialog.getByRole('button', { name: label, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async close(): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: ui.cancel }).click();
  }
}
