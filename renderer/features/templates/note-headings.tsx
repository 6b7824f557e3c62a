import { IconTemplate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { focusField } from '#renderer/ui/states.tsx';
import { withHeadings } from '#shared/domain/templates/headings.ts';

interface NoteHeadingsProps {
  /** Id of the field that the headings go into; it gets the focus. */
  readonly fieldId: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Puts the headings of a template under what is written already; not there where an organisation has no templates. */
export function NoteHeadings({ fieldId, value, onChange }: NoteHeadingsProps) {
  const { t } = useTranslation('templates');
  const { data = [] } = useRead('templates.list', { kind: 'note' });
  const offered = data.filter(({ isRetired }) => !isRetired);
  if (offered.length === 0) return null;
  return (
    <Menu
      side="bottom-start"
      button={<TextButton icon={<IconTemplate size={16} aria-hidden />}>{t('insert')}</TextButton>}
    >
      {offered.map(({ id, name, lines }) => (
        <MenuItem
          key={id}
          onSelect={() => {
            onChange(withHeadings(value, lines));
            // After the menu has given the focus back to its button.
            setTimeout(() => {
              focusField(fieldId);
            });
          }}
        >
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}
