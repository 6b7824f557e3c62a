import { IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton, TextButton } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { type GuideMap, mapLinkKinds, mapShapes } from '#shared/domain/around/around-codes.ts';
import { promptWords } from '#shared/i18n/pages/node-map-page.ts';
import { type BoxForm, changeBox, changeLine, newLine, type NodeMapParts } from './node-map-form.ts';

interface BoxPanelProps {
  readonly parts: NodeMapParts;
  readonly box: BoxForm;
  readonly guide: GuideMap | null;
  readonly onChange: (parts: NodeMapParts) => void;
  /** Adds a box that belongs to this one. */
  readonly onAdd: () => void;
  readonly onRemove: () => void;
  readonly onDone: () => void;
}

/** The side form of a box: everything that can be dragged or drawn can be done here too. */
export function BoxPanel({ parts, box, guide, onChange, onAdd, onRemove, onDone }: BoxPanelProps) {
  const { t, i18n } = useTranslation(['around', 'domain']);
  const prompt = promptWords(i18n, guide, box);
  return (
    <div
      className="ks-map-panel-fields"
      role="group"
      aria-label={box.text || prompt || t('around:map.empty')}
    >
      <TextareaField
        label={prompt === '' ? t('around:map.text') : prompt}
        rows={2}
        maxLength={300}
        autoFocus={box.text === ''}
        value={box.text}
        onChange={(text) => {
          onChange(changeBox(parts, box.id, { text }));
        }}
      />
      <ChoiceChips
        label={t('around:map.shape')}
        chips={mapShapes.map((value) => ({ value, label: t(`domain:mapShape.${value}`) }))}
        value={box.shape}
        onChange={(shape) => {
          onChange(changeBox(parts, box.id, { shape }));
        }}
      />
      <Button icon={<IconPlus size={18} aria-hidden />} onClick={onAdd}>
        {t('around:map.addLinked')}
      </Button>
      <Lines parts={parts} box={box} guide={guide} onChange={onChange} />
      <div className="ks-btn-row">
        <Button onClick={onDone}>{t('around:map.done')}</Button>
        <TextButton icon={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
          {t('around:map.remove')}
        </TextButton>
      </div>
    </div>
  );
}

/** The lines of a box: what each says, in its direction. */
function Lines({ parts, box, guide, onChange }: Pick<BoxPanelProps, 'parts' | 'box' | 'guide' | 'onChange'>) {
  const { t, i18n } = useTranslation(['around', 'domain']);
  const labels = new Map(
    parts.nodes.map((node) => [
      node.id,
      node.text || promptWords(i18n, guide, node) || t('around:map.empty'),
    ]),
  );
  const lines = parts.links.filter(({ from, to }) => from === box.id || to === box.id);
  const joined = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const free = parts.nodes.filter(({ id }) => id !== box.id && !joined.has(id));
  return (
    <fieldset className="ks-map-tie-fields">
      <legend>{t('around:map.links')}</legend>
      {lines.length === 0 && <p className="ks-quiet ks-small">{t('around:map.linkNone')}</p>}
      {lines.map((line) => {
        const isOut = line.from === box.id;
        const other = labels.get(isOut ? line.to : line.from) ?? '';
        return (
          <div key={line.id} className="ks-map-other" role="group" aria-label={other}>
            <div className="ks-map-other-head">
              <span className="ks-strong">{other}</span>
              <IconButton
                label={t('around:map.linkRemove', { line: other })}
                icon={<IconX size={18} aria-hidden />}
                onClick={() => {
                  onChange({ ...parts, links: parts.links.filter(({ id }) => id !== line.id) });
                }}
              />
            </div>
            <SelectField
              label={t('around:map.linkKind')}
              choices={mapLinkKinds.map((value) => ({
                value,
                label: isOut ? t(`domain:mapLinkKind.${value}`) : t(`domain:mapLinkTurned.${value}`),
              }))}
              value={line.kind}
              onChange={(kind) => {
                onChange(changeLine(parts, line.id, { kind }));
              }}
            />
            <TextField
              label={t('around:map.linkLabel')}
              value={line.label}
              maxLength={80}
              onChange={(label) => {
                onChange(changeLine(parts, line.id, { label }));
              }}
            />
          </div>
        );
      })}
      {free.length > 0 && (
        <SelectField
          label={t('around:map.linkAdd')}
          placeholder={t('around:map.linkTo')}
          choices={free.map(({ id }) => ({ value: id, label: labels.get(id) ?? '' }))}
          value={null}
          onChange={(to) => {
            onChange({ ...parts, links: [...parts.links, newLine(box.id, to)] });
          }}
        />
      )}
    </fieldset>
  );
}
