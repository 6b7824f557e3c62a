import type { Locator, Page } from 'playwright-core';
import { fill, words } from '../support/words.ts';

const { cases, domain, homes, movingIn, records, rhythm } = words;

/** What stands before a name that is filled in: enough to find a field by. */
function beginning(sentence: string): RegExp {
  const [start = ''] = sentence.split('{{');
  return new RegExp(`^${start}`, 'u');
}

export interface OfferText {
  readonly address: string;
  readonly rent?: string;
  readonly answer?: keyof typeof domain.offerAnswer;
  readonly reason?: string;
  readonly landlord?: keyof typeof domain.landlordAnswer;
}

/** Household, looking for a home, and moving in: below the Home tab of a file; and how often we meet. */
export class HomePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  private dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name, exact: true });
  }

  private button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  private async save(dialog: Locator, name: string): Promise<void> {
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** A screen below the Home tab; the tab is open already. */
  async open(section: 'home' | 'search' | 'movingIn'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: cases.sectionsLabel })
      .getByRole('link', { name: cases.section[section], exact: true })
      .click();
  }

  async addMember(member: { readonly name: string; readonly relation: string }): Promise<void> {
    await this.button(homes.household.add).click();
    const dialog = this.dialog(homes.household.addTitle);
    await dialog.getByLabel(homes.household.name, { exact: true }).fill(member.name);
    await dialog.getByLabel(homes.household.relation, { exact: true }).fill(member.relation);
    await this.save(dialog, homes.household.save);
  }

  async endMember(name: string): Promise<void> {
    const title = fill(homes.household.endTitle, { name });
    await this.page.getByRole('button', { name: title, exact: true }).click();
    await this.save(this.dialog(title), homes.household.endAct);
  }

  async beginSearch(): Promise<void> {
    await this.button(homes.search.begin).click();
    await this.save(this.dialog(homes.search.beginTitle), homes.search.beginAct);
  }

  async endSearch(outcome: keyof typeof domain.searchOutcome): Promise<void> {
    await this.button(homes.search.end).click();
    const dialog = this.dialog(homes.search.endTitle);
    await dialog.getByText(domain.searchOutcome[outcome], { exact: true }).click();
    await this.save(dialog, homes.search.endAct);
  }

  private async writeOffer(dialog: Locator, offer: Omit<OfferText, 'address'>): Promise<void> {
    const { rent, answer, reason, landlord } = offer;
    if (rent !== undefined) await dialog.getByLabel(homes.offers.rent, { exact: true }).fill(rent);
    if (answer !== undefined) {
      const group = dialog.getByRole('radiogroup', { name: beginning(homes.offers.personAnswer) }).first();
      await group.getByText(domain.offerAnswer[answer], { exact: true }).click();
    }
    if (reason !== undefined) {
      await dialog.getByRole('textbox', { name: beginning(homes.offers.personReason) }).fill(reason);
    }
    if (landlord !== undefined) {
      const group = dialog.getByRole('radiogroup', { name: homes.offers.landlord });
      await group.getByText(domain.landlordAnswer[landlord], { exact: true }).click();
    }
    await this.save(dialog, homes.offers.save);
  }

  async addOffer({ address, ...offer }: OfferText): Promise<void> {
    await this.button(homes.offers.add).click();
    const dialog = this.dialog(homes.offers.addTitle);
    await dialog.getByLabel(homes.offers.address, { exact: true }).fill(address);
    await this.writeOffer(dialog, offer);
  }

  async changeOffer({ address, ...offer }: OfferText): Promise<void> {
    await this.button(`${homes.offers.change}: ${address}`).click();
    await this.writeOffer(this.dialog(homes.offers.changeTitle), offer);
  }

  offer(address: string): Locator {
    return this.region(homes.offers.title).getByRole('listitem').filter({ hasText: address });
  }

  /** A "yes" becomes the home: the place with its address filled in. */
  async moveInto(address: string): Promise<void> {
    await this.offer(address).getByRole('button', { name: homes.offers.home, exact: true }).click();
    await this.save(this.dialog(cases.home.addTitle), cases.home.save);
  }

  async tellChoice(
    area: keyof typeof domain.choiceArea,
    step: keyof typeof domain.choiceStep,
  ): Promise<void> {
    await this.button(homes.choice.ask).click();
    const dialog = this.dialog(homes.choice.askTitle);
    await dialog
      .getByRole('radiogroup', { name: domain.choiceArea[area] })
      .getByText(domain.choiceStep[step], { exact: true })
      .click();
    await this.save(dialog, homes.choice.save);
  }

  /** Wishes, from the search screen; ends on their own page. */
  async writeWishes(wishes: { readonly areas: string; readonly notes: string }): Promise<void> {
    await this.page.getByRole('link', { name: homes.wishes.act, exact: true }).click();
    await this.page.getByRole('textbox', { name: homes.wishes.areas, exact: true }).fill(wishes.areas);
    await this.page.getByRole('textbox', { name: homes.wishes.notes, exact: true }).fill(wishes.notes);
    await this.agree();
    await this.keep();
  }

  private async agree(): Promise<void> {
    await this.page.getByText(domain.personAgreement.yes, { exact: true }).last().click();
  }

  private async keep(): Promise<void> {
    await this.page.getByRole('button', { name: records.edit.save }).click();
    await this.page.getByRole('link', { name: records.act.next, exact: true }).waitFor();
  }

  async beginMovingIn(): Promise<void> {
    await this.button(movingIn.begin).click();
    await this.region(domain.moveInGroup.first_night).waitFor();
  }

  async setItem(thing: string, state: keyof typeof domain.moveInState): Promise<void> {
    await this.page
      .getByRole('combobox', { name: fill(movingIn.stateOf, { thing }), exact: true })
      .selectOption({ label: domain.moveInState[state] });
  }

  async addItem(item: {
    readonly thing: string;
    readonly who: string;
    readonly cost: string;
  }): Promise<void> {
    await this.button(movingIn.add).click();
    const dialog = this.dialog(movingIn.addTitle);
    await dialog.getByLabel(movingIn.thing, { exact: true }).fill(item.thing);
    await dialog.getByLabel(movingIn.who, { exact: true }).fill(item.who);
    await dialog.getByLabel(movingIn.cost, { exact: true }).fill(item.cost);
    await this.save(dialog, movingIn.save);
  }

  async noteKey(key: { readonly what: string; readonly holder: string }): Promise<void> {
    await this.button(movingIn.headEdit).click();
    const dialog = this.dialog(movingIn.headTitle);
    await dialog.getByRole('button', { name: movingIn.addKey, exact: true }).click();
    await dialog.getByLabel(movingIn.key, { exact: true }).fill(key.what);
    await dialog.getByLabel(movingIn.keyHolder, { exact: true }).fill(key.holder);
    await this.save(dialog, movingIn.save);
  }

  async showTogether(): Promise<void> {
    await this.page.getByRole('link', { name: movingIn.together, exact: true }).click();
    await this.page.getByText(movingIn.togetherExplain).waitFor();
  }

  async closeTogether(): Promise<void> {
    await this.page.getByRole('link', { name: movingIn.togetherClose, exact: true }).click();
  }

  async print(look: keyof typeof records.printLook): Promise<void> {
    await this.button(records.printButton).click();
    await this.page.getByRole('menuitem', { name: records.printLook[look], exact: true }).click();
  }

  /** How often we meet, from the box on the overview. */
  async openRhythm(): Promise<void> {
    await this.page
      .getByRole('region', { name: cases.next.title })
      .getByRole('link', { name: cases.next.rhythm, exact: true })
      .click();
    await this.region(rhythm.now).waitFor();
  }

  async agreeRhythm(agreement: {
    readonly contact: string;
    readonly visit: string;
    readonly why: string;
  }): Promise<void> {
    await this.page.getByRole('link', { name: rhythm.none.act, exact: true }).click();
    await this.page.getByRole('textbox', { name: rhythm.edit.contact, exact: true }).fill(agreement.contact);
    await this.page.getByRole('textbox', { name: rhythm.edit.visit, exact: true }).fill(agreement.visit);
    await this.page.getByRole('textbox', { name: rhythm.edit.reason, exact: true }).fill(agreement.why);
    await this.agree();
    await this.keep();
  }

  async closer(): Promise<void> {
    await this.button(rhythm.closer.act).click();
  }

  /** Goes through the questions for thin contact in the team, from the page of the rhythm. */
  async goThroughQuestions(willChange: string): Promise<void> {
    await this.page.getByRole('link', { name: rhythm.questions.act, exact: true }).click();
    await this.page.getByRole('link', { name: rhythm.questions.act, exact: true }).click();
    await this.page.getByRole('textbox', { name: rhythm.questions.willChange, exact: true }).fill(willChange);
    await this.page.getByRole('checkbox', { name: rhythm.questions.inTeam }).check();
    await this.keep();
  }
}
