import { useTranslation } from 'react-i18next';
import { useSettings } from '#renderer/app/settings.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Columns, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import type { ShellSettings } from '#shared/contracts/shell.ts';
import { offeredLanguages } from '#shared/i18n/i18n.ts';

/** How Keystead looks and speaks on this computer, and the ways to one's own secrets. */
export function AccountPage() {
  const { t } = useTranslation('account');
  return (
    <Page>
      <PageTitle title={t('settings.title')} under={t('settings.under')} />
      <Columns side={<About />}>
        <Sheet>
          <Section title={t('settings.look')}>
            <Look />
          </Section>
          <Section title={t('settings.private')}>
            <Fields>
              <div>
                <ButtonLink to="/account/passphrase">{t('settings.change')}</ButtonLink>
                <p className="ks-small ks-quiet">{t('settings.changeHelp')}</p>
              </div>
              <div>
                <ButtonLink to="/account/code">{t('settings.giveCode')}</ButtonLink>
                <p className="ks-small ks-quiet">{t('settings.giveCodeHelp')}</p>
              </div>
              <div>
                <ButtonLink to="/account/new-code">{t('settings.newCode')}</ButtonLink>
                <p className="ks-small ks-quiet">{t('settings.newCodeHelp')}</p>
              </div>
            </Fields>
          </Section>
        </Sheet>
      </Columns>
    </Page>
  );
}

function Look() {
  const { t } = useTranslation('account');
  const { settings, language, change } = useSettings();
  const sentences = useSentences();
  const choose = (choice: Partial<ShellSettings>) => {
    change(choice).catch((error: unknown) => {
      toastProblem(sentences.error(error));
    });
  };
  return (
    <Fields>
      {offeredLanguages.length > 1 && (
        <ChoiceChips
          label={t('settings.language')}
          chips={offeredLanguages}
          value={language}
          onChange={(chosen) => {
            choose({ language: chosen });
          }}
        />
      )}
      <ChoiceChips
        label={t('settings.colours')}
        chips={[
          { value: 'light', label: t('settings.light') },
          { value: 'dark', label: t('settings.dark') },
          { value: 'auto', label: t('settings.auto') },
        ]}
        value={settings.colourScheme}
        onChange={(colourScheme) => {
          choose({ colourScheme });
        }}
      />
      <ChoiceChips
        label={t('settings.density')}
        help={t('settings.densityHelp')}
        chips={[
          { value: 'roomy', label: t('settings.roomy') },
          { value: 'tight', label: t('settings.tight') },
        ]}
        value={settings.density}
        onChange={(density) => {
          choose({ density });
        }}
      />
      <Checkbox
        label={t('settings.shortcuts')}
        help={t('settings.shortcutsLabel')}
        checked={settings.singleKeyShortcuts}
        onChange={(singleKeyShortcuts) => {
          choose({ singleKeyShortcuts });
        }}
      />
    </Fields>
  );
}

function About() {
  const { t } = useTranslation('account');
  const { appVersion, host, vaultFolder } = useSettings();
  return (
    <Sheet>
      <Section title={t('settings.about')} look="label">
        <DefinitionList>
          <Definition term={t('settings.version')}>{appVersion}</Definition>
          <Definition term={t('settings.host')}>
            {host === 'electron' ? t('settings.hostElectron') : t('settings.hostChromium')}
          </Definition>
          <Definition term={t('settings.vault')}>{vaultFolder}</Definition>
        </DefinitionList>
      </Section>
    </Sheet>
  );
}
