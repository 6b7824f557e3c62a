import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import { useSettings } from './settings.tsx';
import { listShortcuts, usePrintKeys } from './shortcuts.ts';

interface ShortcutListProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Every shortcut that works on the screen underneath. */
export function ShortcutList({ open, onClose }: ShortcutListProps) {
  const { t } = useTranslation(['app', 'ui']);
  const { settings } = useSettings();
  const printKeys = usePrintKeys();
  return (
    <Dialog open={open} onClose={onClose} title={t('shortcuts.title')} closeLabel={t('ui:close')} width={460}>
      <DefinitionList>
        {listShortcuts().map(({ keys, label }) => (
          <Definition key={keys} term={<Kbd>{printKeys(keys)}</Kbd>}>
            {label}
          </Definition>
        ))}
        <Definition term={<Kbd>{t('keys.esc')}</Kbd>}>{t('shortcuts.close')}</Definition>
      </DefinitionList>
      <p className="ks-small ks-quiet">
        {settings.singleKeyShortcuts ? t('shortcuts.singleOn') : t('shortcuts.singleOff')}
      </p>
    </Dialog>
  );
}
