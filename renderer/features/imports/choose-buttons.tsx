import { IconFileZip, IconFolder } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import type { ImportFlow } from './import-flow.ts';

/** The two ways to choose an export; the first is the main one at the start. */
export function ChooseButtons({
  flow,
  main = false,
}: {
  readonly flow: ImportFlow;
  readonly main?: boolean;
}) {
  const { t } = useTranslation('imports');
  return (
    <ButtonRow>
      <Button
        kind={main ? 'main' : 'other'}
        icon={<IconFileZip size={20} aria-hidden />}
        onClick={() => {
          flow.choose('zip');
        }}
      >
        {t('chooseZip')}
      </Button>
      <Button
        icon={<IconFolder size={20} aria-hidden />}
        onClick={() => {
          flow.choose('folder');
        }}
      >
        {t('chooseFolder')}
      </Button>
    </ButtonRow>
  );
}
