import { SettingsFrame } from '#renderer/features/organisation/settings-frame.tsx';
import { Sheet } from '#renderer/ui/page.tsx';
import { GivePack } from './pack-give.tsx';
import { LastPack } from './pack-last.tsx';
import { TakePack } from './pack-take.tsx';

/** Templates as one file, from this organisation to another and back. */
export function PackPage() {
  return (
    <SettingsFrame page="pack">
      <Sheet>
        <GivePack />
        <TakePack />
        <LastPack />
      </Sheet>
    </SettingsFrame>
  );
}
