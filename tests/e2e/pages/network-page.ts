import type { Locator, Page } from 'playwright-core';
import { openOffice } from '../support/open-office.ts';
import { fill, words } from '../support/words.ts';

const { cases, directory, domain, groups, handovers, network, peers, ui } = words;

/** Agencies, referrals, peers and groups of a file, and the lists that the house shares. */
export class NetworkPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private text(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  private button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  private choose(name: string, label: string): Promise<unknown> {
    return this.page.getByRole('combobox', { name, exact: true }).selectOption({ label });
  }

  /** A chip of a choice. */
  private chip(choice: string, label: string): Promise<void> {
    return this.page
      .getByRole('group', { name: choice })
      .or(this.page.getByRole('radiogroup', { name: choice }))
      .getByText(label, { exact: true })
      .click();
  }

  private async save(title: string, act: string = ui.save): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: title });
    await dialog.getByRole('button', { name: act, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** One of the two rows under the People tab of the open file. */
  async openSection(section: 'agencies' | 'peers'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: cases.tabsLabel })
      .getByRole('link', { name: cases.tab.around, exact: true })
      .click();
    await this.page.getByRole('link', { name: cases.section[section], exact: true }).click();
  }

  /** A shared list, in the office. */
  async openList(list: 'directory' | 'groups' | 'peers'): Promise<void> {
    await openOffice(this.page, list);
  }

  /** Puts a new agency beside the person, with a consent written down on the spot where scopes are given. */
  async addAgency(agency: {
    readonly name: string;
    readonly contactName?: string;
    readonly role?: string;
    readonly leadOn?: string;
    readonly scopes?: readonly (keyof typeof domain.consentScope)[];
  }): Promise<void> {
    await this.button(network.agencies.add).click();
    await this.text(network.link.newName).fill(agency.name);
    await this.text(network.link.contactName).fill(agency.contactName ?? '');
    await this.text(network.link.role).fill(agency.role ?? '');
    await this.text(network.link.leadOn).fill(agency.leadOn ?? '');
    if (agency.scopes !== undefined) await this.giveConsent(agency.scopes);
    await this.save(network.link.title);
  }

  private async giveConsent(scopes: readonly (keyof typeof domain.consentScope)[]): Promise<void> {
    await this.button(network.link.consentGive).click();
    for (const scope of scopes) {
      await this.page.getByRole('checkbox', { name: domain.consentScope[scope], exact: true }).check();
    }
    await this.button(handovers.giveSave).click();
    await this.page.getByRole('dialog', { name: handovers.giveTitle }).waitFor({ state: 'detached' });
  }

  /** Asks somewhere; nothing is told about the person unless sections are named, with a consent for them. */
  async refer(referral: {
    readonly whatFor: string;
    readonly to?: string;
    readonly kind?: keyof typeof domain.serviceKind;
    readonly scopes?: readonly (keyof typeof domain.consentScope)[];
    readonly tell?: readonly (keyof typeof handovers.section)[];
  }): Promise<void> {
    await this.button(network.referrals.add).click();
    await this.text(network.refer.whatFor).fill(referral.whatFor);
    if (referral.kind !== undefined) {
      await this.choose(network.refer.kind, domain.serviceKind[referral.kind]);
    }
    if (referral.to === undefined) await this.choose(network.refer.target, network.refer.nothing);
    else await this.text(network.refer.otherName).fill(referral.to);
    if (referral.scopes !== undefined) await this.giveConsent(referral.scopes);
    for (const section of referral.tell ?? []) {
      await this.page.getByRole('checkbox', { name: handovers.section[section] }).check();
    }
    await this.save(network.refer.title, network.refer.save);
  }

  async answer(
    whatFor: string,
    state: 'accepted' | 'waiting_list' | 'refused' | 'changed_mind',
    theirWords = '',
  ): Promise<void> {
    await this.button(fill(network.referrals.answerOf, { what: whatFor })).click();
    await this.chip(network.answer.state, domain.referralState[state]);
    await this.text(network.answer.words).fill(theirWords);
    await this.save(network.answer.title);
  }

  async closeReferral(whatFor: string, outcome: keyof typeof domain.referralOutcome): Promise<void> {
    await this.button(fill(network.referrals.closeOf, { what: whatFor })).click();
    await this.chip(network.close.outcome, domain.referralOutcome[outcome]);
    await this.save(network.close.title);
  }

  async showTogether(): Promise<void> {
    await this.page.getByRole('link', { name: network.around.together, exact: true }).last().click();
    await this.page.getByRole('heading', { name: network.around.title, level: 1 }).waitFor();
  }

  async backToFile(): Promise<void> {
    await this.page.getByRole('link', { name: network.around.back, exact: true }).click();
  }

  async print(look: keyof typeof words.records.printLook): Promise<void> {
    await this.button(words.records.printButton).click();
    await this.page.getByRole('menuitem', { name: words.records.printLook[look], exact: true }).click();
  }

  async noteOffer(answer: keyof typeof domain.peerAnswer): Promise<void> {
    await this.button(peers.offer.ask).click();
    await this.chip(peers.offer.answer, domain.peerAnswer[answer]);
    await this.save(peers.offer.form);
  }

  async writeWishes(wishes: {
    readonly languages?: string;
    readonly interests?: string;
    readonly notForMe?: string;
    readonly first?: keyof typeof domain.peerWish;
  }): Promise<void> {
    await this.page
      .getByRole('button', { name: new RegExp(`^(${peers.wishes.edit}|${peers.wishes.change})$`) })
      .click();
    if (wishes.first !== undefined) {
      await this.chip(peers.wishes.wishes, domain.peerWish[wishes.first]);
    }
    await this.text(peers.side.languages.wishes).fill(wishes.languages ?? '');
    await this.text(peers.side.interests.wishes).fill(wishes.interests ?? '');
    await this.text(peers.side.notForMe.wishes).fill(wishes.notForMe ?? '');
    await this.save(peers.wishes.form);
  }

  async propose(name: string): Promise<void> {
    await this.button(fill(peers.match.proposeOf, { name })).click();
    await this.button(fill(peers.match.metOf, { name })).waitFor();
  }

  async met(name: string, feedback: string): Promise<void> {
    await this.button(fill(peers.match.metOf, { name })).click();
    await this.text(peers.match.feedback).fill(feedback);
    await this.save(fill(peers.match.form, { name }));
  }

  async changeSupporter(name: string): Promise<void> {
    await this.button(fill(peers.match.anotherOf, { name })).click();
    await this.page.getByText(domain.matchState.ended, { exact: true }).waitFor();
  }

  /** A peer's own page. */
  async writeOwnPage(page: { readonly languages: string; readonly about: string }): Promise<void> {
    await this.text(peers.own.about).fill(page.about);
    await this.text(peers.side.languages.own).fill(page.languages);
    await this.chip(peers.own.shown, domain.profilePart.languages);
    await this.page.getByRole('checkbox', { name: peers.own.isOpen, exact: true }).check();
    await this.button(peers.own.save).click();
    await this.page.getByText(peers.own.saved).first().waitFor();
  }

  /** An invitation with the consent to be on the list of a group. */
  async inviteToGroup(name: string): Promise<void> {
    await this.button(peers.groups.invite).click();
    await this.choose(peers.groups.group, name);
    await this.chip(peers.groups.answer, domain.invitationAnswer.would_like);
    await this.save(peers.groups.form);
    const consent = this.button(peers.groups.consent);
    await consent.click();
    await consent.waitFor({ state: 'detached' });
  }

  async beginGroup(name: string, purpose: string): Promise<void> {
    await this.button(groups.add).click();
    await this.text(groups.form.name).fill(name);
    await this.text(groups.form.purpose).fill(purpose);
    await this.save(groups.form.title);
    await this.openGroup(name);
  }

  async openGroup(name: string): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
  }

  async addSession(topic: string, whatHappened: string): Promise<void> {
    await this.button(groups.group.addSession).click();
    await this.text(groups.session.topic).fill(topic);
    await this.text(groups.session.whatHappened).fill(whatHappened);
    await this.save(groups.session.title);
  }

  async noteAttendance(name: string, state: keyof typeof domain.attendanceState): Promise<void> {
    await this.page
      .getByRole('combobox', { name: new RegExp(`^${name}, `) })
      .selectOption({ label: domain.attendanceState[state] });
    await this.page.getByText(fill(groups.group.came_one, { count: 1 })).waitFor();
  }

  async addEntry(entry: {
    readonly name: string;
    readonly whatFor: string;
    readonly howToReach: string;
    readonly kind: keyof typeof domain.serviceKind;
  }): Promise<void> {
    await this.button(directory.add).click();
    await this.text(directory.form.name).fill(entry.name);
    await this.page
      .getByRole('dialog')
      .getByRole('combobox', { name: directory.form.kind, exact: true })
      .selectOption({ label: domain.serviceKind[entry.kind] });
    await this.text(directory.form.whatFor).fill(entry.whatFor);
    await this.text(directory.form.howToReach).fill(entry.howToReach);
    await this.save(directory.form.title);
  }

  async find(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: directory.find, exact: true }).fill(text);
  }

  /** Chooses a directory (its dialog is answered beforehand), looks at it first and brings it in. */
  async bringIn(kind: 'folder' | 'zip' | 'csv'): Promise<void> {
    await this.lookAt(kind);
    await this.page.getByRole('button', { name: /^Bring in \d/u }).click();
    await this.page.getByText(directory.import.done).waitFor();
  }

  async lookAt(kind: 'folder' | 'zip' | 'csv'): Promise<void> {
    await this.page.getByRole('link', { name: directory.bringIn, exact: true }).click();
    await this.button(directory.import[kind]).click();
    await this.button(directory.import.look).click();
    await this.page.getByRole('heading', { name: directory.import.wouldTitle }).waitFor();
  }

  async takeBack(): Promise<void> {
    await this.button(directory.import.undo).first().click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: directory.import.undo, exact: true })
      .click();
    await this.page.getByText(directory.import.undoTitle).waitFor({ state: 'detached' });
  }
}
