import type { Page } from 'playwright-core';
import { openOffice } from '../support/open-office.ts';
import { words } from '../support/words.ts';

const { cases, domain, handovers, organisation, papers, records, trust } = words;

/** Papers of a file, and those of the organisation in its settings. */
export class PapersPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A page below the Papers tab, which is open. */
  async section(section: 'papers' | 'agreement' | 'notices'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: cases.sectionsLabel })
      .getByRole('link', { name: cases.section[section], exact: true })
      .click();
  }

  async settings(tab: 'notices' | 'processing'): Promise<void> {
    await openOffice(this.page, tab === 'notices' ? 'settings' : 'trust');
    const name = tab === 'notices' ? organisation.tabs.notices : trust.tabs.processing;
    await this.page.getByRole('link', { name, exact: true }).click();
  }

  /** The first version of the information sheet, or the next one. */
  async publishNotice(title: string, text: string): Promise<void> {
    await this.page
      .getByRole('button', {
        name: new RegExp(`^(${papers.settings.write}|${papers.settings.writeNext})$`, 'u'),
      })
      .click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: papers.settings.headline, exact: true }).fill(title);
    await dialog.getByRole('textbox', { name: papers.settings.text, exact: true }).fill(text);
    await dialog.getByRole('button', { name: papers.settings.publish, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async addUse(use: {
    readonly purpose: string;
    readonly article6: keyof typeof domain.lawfulBasis;
    readonly article9: keyof typeof domain.specialCondition;
    readonly decidedBy: string;
  }): Promise<void> {
    await this.page.getByRole('button', { name: papers.settings.add, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: papers.settings.addTitle });
    await dialog.getByRole('textbox', { name: papers.settings.purpose, exact: true }).fill(use.purpose);
    await dialog
      .getByRole('combobox', { name: papers.settings.article6, exact: true })
      .selectOption({ label: domain.lawfulBasis[use.article6] });
    await dialog
      .getByRole('combobox', { name: papers.settings.article9, exact: true })
      .selectOption({ label: domain.specialCondition[use.article9] });
    await dialog.getByRole('textbox', { name: papers.settings.decidedBy, exact: true }).fill(use.decidedBy);
    await dialog.getByRole('button', { name: papers.settings.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Notes that the person was given the newest sheet. */
  async giveNotice(language: string): Promise<void> {
    await this.page.getByRole('button', { name: papers.notices.give, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: papers.notices.giveTitle });
    await dialog.getByRole('textbox', { name: papers.notices.language, exact: true }).fill(language);
    await dialog.getByRole('button', { name: papers.notices.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async agree(wants: readonly string[]): Promise<void> {
    await this.page.getByRole('link', { name: papers.agreement.begin, exact: true }).click();
    const label = papers.agreement.whatPersonWants.replace('{{name}}', '.+');
    await this.page.getByRole('textbox', { name: new RegExp(`^${label}$`, 'u') }).fill(wants.join('\n'));
    await this.page.getByText(domain.personAgreement.yes, { exact: true }).last().click();
    await this.page.getByRole('button', { name: records.edit.save }).click();
    await this.page.getByText(records.edit.saved).last().waitFor();
  }

  /** Writes down a consent on the Papers tab. */
  async consent(consent: {
    readonly kind: keyof typeof domain.consentKind;
    readonly recipient: string;
    readonly scopes?: readonly (keyof typeof domain.consentScope)[];
    readonly understood: string;
  }): Promise<void> {
    await this.page.getByRole('button', { name: handovers.consentAdd, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: handovers.giveTitle });
    await dialog
      .getByRole('combobox', { name: papers.consent.kind, exact: true })
      .selectOption({ label: domain.consentKind[consent.kind] });
    await dialog.getByRole('textbox', { name: handovers.giveRecipient, exact: true }).fill(consent.recipient);
    for (const scope of consent.scopes ?? []) {
      await dialog.getByRole('checkbox', { name: domain.consentScope[scope], exact: true }).check();
    }
    await dialog
      .getByRole('textbox', { name: papers.consent.capacityNote, exact: true })
      .fill(consent.understood);
    await dialog.getByRole('button', { name: handovers.giveSave, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async printConsent(recipient: string): Promise<void> {
    await this.page
      .getByRole('button', { name: `${papers.consent.form}: ${recipient}`, exact: true })
      .click();
  }
}
