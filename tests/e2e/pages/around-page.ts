import type { Locator, Page } from 'playwright-core';
import { fill, words } from '../support/words.ts';

const { around, domain, records } = words;

export interface NodeText {
  readonly label: string;
  readonly kind?: keyof typeof domain.ecomapNodeKind;
  readonly ring?: keyof typeof domain.ecomapRing;
  readonly strength?: keyof typeof domain.tieStrength;
  readonly stressful?: boolean;
  /** The label of the choice, for example "Both ways". */
  readonly flow?: string;
  readonly wish?: keyof typeof domain.tieWish;
  readonly atNight?: boolean;
  readonly mayContact?: boolean;
}

/** The People tab of a file: the map of people and the node-link maps, with their forms. */
export class AroundPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  private link(name: string): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }

  async beginEcomap(): Promise<void> {
    await this.link(around.empty.action).click();
    await this.button(around.edit.add).waitFor();
  }

  async beginNextEcomap(): Promise<void> {
    await this.link(records.act.next).click();
    await this.button(around.edit.add).waitFor();
  }

  canvas(): Locator {
    return this.page.getByRole('region', { name: around.edit.canvas, exact: true });
  }

  /** Somebody on the map: the shape, whose name begins with theirs. */
  shape(label: string): Locator {
    return this.canvas().getByRole('group', { name: new RegExp(`^${label}`) });
  }

  /** Puts somebody on the map by the side form alone. */
  async add(node: NodeText): Promise<void> {
    await this.button(around.edit.add).click();
    await this.change({ name: around.edit.unnamed, ...node });
  }

  /** Changes whoever is open in the side form. */
  async change({ name, ...node }: Partial<NodeText> & { readonly name: string }): Promise<void> {
    const panel = this.page.getByRole('group', { name, exact: true });
    const choose = (label: string, choice: string) =>
      this.page.getByRole('combobox', { name: label, exact: true }).first().selectOption({ label: choice });
    if (node.label !== undefined) {
      await panel.getByRole('textbox', { name: around.edit.label, exact: true }).fill(node.label);
    }
    if (node.kind !== undefined) await choose(around.edit.kind, domain.ecomapNodeKind[node.kind]);
    if (node.ring !== undefined) {
      const rings = this.page.getByRole('radiogroup', { name: around.edit.ring, exact: true });
      await rings.getByText(domain.ecomapRing[node.ring], { exact: true }).click();
    }
    if (node.strength !== undefined) await choose(around.edit.strength, domain.tieStrength[node.strength]);
    if (node.flow !== undefined) await choose(around.edit.flow, node.flow);
    if (node.stressful === true) {
      await this.page.getByRole('checkbox', { name: around.edit.stressful, exact: true }).first().check();
    }
    if (node.wish !== undefined) {
      const [start = ''] = around.edit.wish.split('{{name}}');
      await this.page
        .getByRole('combobox', { name: new RegExp(`^${start}`) })
        .selectOption({ label: domain.tieWish[node.wish] });
    }
    if (node.atNight === true) {
      await this.page.getByRole('checkbox', { name: around.edit.atNight, exact: true }).check();
    }
    if (node.mayContact === true) {
      await this.page.getByRole('checkbox', { name: new RegExp(`^${around.edit.contactConsent}`) }).check();
    }
    await this.button(fill(around.edit.done, { name: node.label ?? name })).click();
  }

  /** Joins two on the map; whoever is first is opened from the list. */
  async tie(first: string, second: string): Promise<void> {
    await this.button(first).click();
    await this.page
      .getByRole('combobox', { name: around.edit.otherAdd, exact: true })
      .selectOption({ label: second });
    await this.button(fill(around.edit.done, { name: first })).click();
  }

  async remove(label: string): Promise<void> {
    await this.button(label).click();
    await this.button(fill(around.edit.remove, { name: label })).click();
  }

  async keep(): Promise<void> {
    await this.page.getByRole('button', { name: records.edit.save }).click();
  }

  async compare(): Promise<void> {
    await this.link(around.compare.open).click();
    await this.page.getByRole('heading', { name: around.compare.title }).waitFor();
  }

  async print(look: keyof typeof records.printLook): Promise<void> {
    await this.button(records.printButton).click();
    await this.page.getByRole('menuitem', { name: records.printLook[look], exact: true }).click();
  }

  async showTogether(): Promise<void> {
    await this.link(records.act.together).last().click();
    await this.page.getByText(records.togetherExplain).waitFor();
  }

  async backToFile(): Promise<void> {
    await this.link(records.togetherClose).click();
  }

  async openMaps(): Promise<void> {
    await this.link(words.cases.section.maps).click();
    await this.page.getByRole('heading', { name: around.maps.kept }).waitFor();
  }

  /** Begins a guide map, or a free one. */
  async beginMap(guide: keyof typeof domain.guideMap | null): Promise<void> {
    await this.link(guide === null ? around.maps.free : domain.guideMap[guide]).click();
    await this.button(around.map.add).waitFor();
  }

  async title(title: string): Promise<void> {
    await this.page.getByRole('textbox', { name: around.map.titleField, exact: true }).fill(title);
  }

  /** Answers a question of a guide map by the list beside it. */
  async answer(question: string, text: string): Promise<void> {
    await this.page
      .getByRole('button', { name: new RegExp(`${escaped(question)}$`) })
      .last()
      .click();
    await this.page.getByRole('textbox', { name: question, exact: true }).fill(text);
    await this.button(around.map.done).click();
  }

  /** One more box with its words, by itself. */
  async addBox(text: string): Promise<void> {
    await this.button(around.map.add).click();
    await this.page.getByRole('textbox', { name: around.map.text, exact: true }).fill(text);
    await this.button(around.map.done).click();
  }

  /** Makes something of a box on the page of a kept map. */
  async makeGoal(text: string): Promise<void> {
    await this.button(fill(around.into.menu, { text })).click();
    await this.page.getByRole('menuitem', { name: around.into.goal, exact: true }).click();
    await this.page.getByText(around.into.goalMade).first().waitFor();
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
