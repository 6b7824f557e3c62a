import type { Locator, Page } from 'playwright-core';
import { openOffice } from '../support/open-office.ts';
import { words } from '../support/words.ts';

const { cases, concerns, domain, houses, records, tenancy, ui } = words;

type Step = keyof typeof domain.concernStep;

/** Tenancy and worries about the home below the Home tab, and the organisation's lists around homes. */
export class TenancyPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a part of the Home tab; the tab itself is open already. */
  async open(section: 'tenancy' | 'concerns'): Promise<void> {
    const row = this.page.getByRole('navigation', { name: cases.sectionsLabel });
    await row.getByRole('link', { name: cases.section[section], exact: true }).click();
  }

  private dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  private async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click();
    await this.dialog().waitFor();
  }

  private async save(button: string = ui.save): Promise<void> {
    await this.dialog().getByRole('button', { name: button, exact: true }).click();
    await this.dialog().waitFor({ state: 'hidden' });
  }

  /** Writes a tenancy down, with a landlord who is put on the list; what is known of the home stands there already. */
  async addTenancy(content: {
    readonly address?: string;
    /** Digits as typed: “01112026”. */
    readonly movedIn?: string;
    readonly landlord: string;
    readonly rent: string;
    readonly frequency?: keyof typeof domain.payFrequency;
  }): Promise<void> {
    await this.press(tenancy.add);
    const dialog = this.dialog();
    if (content.address !== undefined) await dialog.getByLabel(tenancy.dialog.address).fill(content.address);
    await dialog
      .getByLabel(tenancy.landlord, { exact: true })
      .selectOption({ label: tenancy.dialog.landlordNew });
    await dialog.getByLabel(tenancy.dialog.landlordName).fill(content.landlord);
    if (content.movedIn !== undefined) await this.day(tenancy.dialog.movedInOn, content.movedIn);
    await dialog.getByLabel(tenancy.dialog.rent).fill(content.rent);
    await dialog
      .getByLabel(tenancy.dialog.frequency)
      .selectOption({ label: domain.payFrequency[content.frequency ?? 'monthly'] });
    await this.save();
  }

  /** Types a day part by part: “01112026”. */
  private async day(label: string, digits: string): Promise<void> {
    await this.dialog().getByRole('group', { name: label }).getByRole('spinbutton').first().click();
    await this.page.keyboard.type(digits);
  }

  async noteRepair(what: string): Promise<void> {
    await this.press(tenancy.repairAdd);
    await this.dialog().getByLabel(tenancy.repair.what).fill(what);
    await this.save();
  }

  async lookIn(why: string): Promise<void> {
    await this.press(tenancy.checkAdd);
    await this.dialog().getByLabel(tenancy.check.why).fill(why);
    await this.save();
  }

  async endTenancy(reason: keyof typeof domain.tenancyEndReason): Promise<void> {
    await this.press(tenancy.end);
    await this.dialog()
      .getByLabel(tenancy.dialog.endReason)
      .selectOption({ label: domain.tenancyEndReason[reason] });
    await this.save();
  }

  async raise(concern: {
    readonly kind: keyof typeof domain.concernKind;
    readonly summary: string;
    readonly severity: keyof typeof domain.concernSeverity;
  }): Promise<void> {
    await this.press(concerns.raise);
    const dialog = this.dialog();
    await dialog.getByLabel(concerns.form.kind).selectOption({ label: domain.concernKind[concern.kind] });
    await dialog.getByLabel(concerns.form.summary).fill(concern.summary);
    await dialog.getByText(domain.concernSeverity[concern.severity], { exact: true }).click();
    await this.save();
  }

  async openConcern(kind: keyof typeof domain.concernKind): Promise<void> {
    await this.page.getByRole('link', { name: domain.concernKind[kind], exact: true }).first().click();
    await this.page.getByRole('heading', { name: concerns.steps }).waitFor();
  }

  /** Writes down what was done of a step; a plan that is shared without consent needs `reason`. */
  async record(
    step: Step,
    content: { readonly text: string; readonly withWhom?: string; readonly reason?: string },
  ): Promise<void> {
    await this.page.getByRole('button', { name: `: ${domain.concernStep[step]}` }).click();
    const dialog = this.dialog();
    await dialog.getByLabel(concerns.step.text[step]).fill(content.text);
    if (content.withWhom !== undefined)
      await dialog.getByLabel(concerns.step.withWhom).fill(content.withWhom);
    if (content.reason !== undefined) await dialog.getByLabel(concerns.step.basisReason).fill(content.reason);
    await this.save();
  }

  async resolve(helped: string): Promise<void> {
    await this.press(concerns.resolve);
    await this.dialog().getByLabel(concerns.form.outcomeWords).fill(helped);
    await this.save(concerns.form.resolveSave);
  }

  async showTogether(): Promise<void> {
    await this.page.getByRole('link', { name: concerns.together, exact: true }).click();
    await this.page.getByRole('heading', { name: concerns.print.title, level: 1 }).waitFor();
  }

  async closeTogether(): Promise<void> {
    await this.page.getByRole('link', { name: concerns.back, exact: true }).click();
    await this.page.getByRole('heading', { name: concerns.steps }).waitFor();
  }

  /** Prints the tenant's copy of the plan in colour. */
  async print(): Promise<void> {
    await this.page.getByRole('button', { name: records.printButton, exact: true }).click();
    await this.page.getByRole('menuitem', { name: records.printLook.colour }).click();
  }

  /** Opens the lists around homes from the sidebar. */
  async openHomes(list: keyof typeof tenancy.homes): Promise<void> {
    await openOffice(this.page, 'homes');
    await this.page
      .getByRole('navigation', { name: tenancy.homesLabel })
      .getByRole('link', { name: tenancy.homes[list], exact: true })
      .click();
  }

  async agreeWith(landlord: string, agreement: string): Promise<void> {
    await this.page.getByRole('row', { name: landlord }).click();
    await this.dialog().getByLabel(tenancy.landlords.agreement).fill(agreement);
    await this.save();
  }

  async addUnit(house: string, name: string): Promise<void> {
    await this.press(houses.addUnit);
    await this.dialog().getByLabel(houses.form.house).fill(house);
    await this.dialog().getByLabel(houses.form.name, { exact: true }).fill(name);
    await this.save();
  }

  async standsEmpty(awaited: string): Promise<void> {
    await this.page.getByRole('button', { name: houses.beginVoid }).first().click();
    await this.dialog().getByLabel(houses.form.words).fill(awaited);
    await this.save();
  }

  async addMeeting(notes: string, agreed: string): Promise<void> {
    await this.press(houses.addMeeting);
    await this.dialog().getByLabel(houses.form.notes).fill(notes);
    await this.dialog().getByLabel(houses.form.agreed).fill(agreed);
    await this.save();
  }
}
