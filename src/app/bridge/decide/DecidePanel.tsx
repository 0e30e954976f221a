/** Decide: steps that need a yes or no, the leads, who commands, and the keyboard. */
import { useBridge } from '../bridge-context.ts';
import { decideTabs, type Panel } from '../panels.ts';
import { PanelFrame } from '../parts/PanelFrame.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import { Board } from '../room/Board.tsx';
import { Command } from './Command.tsx';
import { Keyboard } from './Keyboard.tsx';
import { Steps } from './Steps.tsx';

export function DecidePanel({ panel }: { panel: Extract<Panel, { verb: 'decide' }> }) {
  const { words, open } = useBridge();
  return (
    <PanelFrame title={words.t('bridge.verb.decide')}>
      <Tabs
        id="decide"
        label={words.t('bridge.verb.decide')}
        tabs={decideTabs.map((tab) => ({ id: tab, label: words.t(`bridge.decide.${tab}`) }))}
        value={panel.tab}
        onPick={(tab) => open({ verb: 'decide', tab })}
      >
        {panel.tab === 'steps' && <Steps start={panel.task ?? null} />}
        {panel.tab === 'leads' && <Board place="panel" />}
        {panel.tab === 'command' && <Command />}
        {panel.tab === 'keyboard' && <Keyboard />}
      </Tabs>
    </PanelFrame>
  );
}
