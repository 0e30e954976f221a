/** Before it begins: who one is, how many are here, what will happen. */
import { useState } from 'preact/hooks';
import { limits } from '../../../workshop/protocol/limits.ts';
import type { RoomNow } from '../../../workshop/protocol/messages.ts';
import type { Mode } from '../../../workshop/protocol/words.ts';
import { anyNickname } from './draw.ts';
import { spacedCode, type JoinWords } from './join-words.ts';

interface Props {
  words: JoinWords;
  code: string;
  nickname: string;
  mode: Mode;
  /** Null until the server has told. */
  room: RoomNow | null;
  /** Resolves to whether the server has it. */
  onRename(nickname: string): Promise<boolean>;
  onStepOut(): void;
}

export function Lobby({ words, code, nickname, mode, room, onRename, onStepOut }: Props) {
  const { t } = words;
  return (
    <main id="main" class="phone-page lobby">
      <p class="lobby-room">{t('join.room', { code: spacedCode(code) })}</p>
      <h1>{t('lobby.title')}</h1>
      <p class="lobby-name">{t('lobby.name', { name: nickname })}</p>
      <p>{t(`lobby.${mode}`)}</p>
      <p class="note">{t('lobby.wait')}</p>
      <p class="note" role="status">
        {room && t('lobby.here', { here: room.here, seats: room.seats })}
      </p>
      <Rename words={words} nickname={nickname} onRename={onRename} />
      <div class="row">
        <button type="button" class="button button-plain" onClick={onStepOut}>
          {t('lobby.stepout')}
        </button>
      </div>
    </main>
  );
}

function Rename({ words, nickname, onRename }: Pick<Props, 'words' | 'nickname' | 'onRename'>) {
  const { t } = words;
  const [text, setText] = useState(nickname);
  const [said, setSaid] = useState<'' | 'lobby.renamed' | 'lobby.again'>('');
  const rename = async (event: Event) => {
    event.preventDefault();
    const name = text.trim();
    if (name === '' || name === nickname) return;
    setSaid((await onRename(name)) ? 'lobby.renamed' : 'lobby.again');
  };
  return (
    <form class="lobby-rename" onSubmit={(event) => void rename(event)}>
      <label for="lobby-nickname">{t('join.nickname')}</label>
      <span class="join-name">
        <input
          id="lobby-nickname"
          autocomplete="off"
          maxLength={limits.nickname}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setSaid('');
          }}
        />
        <button type="button" class="button" onClick={() => setText(anyNickname(words.locale))}>
          {t('join.reroll')}
        </button>
        <button type="submit" class="button">
          {t('lobby.rename')}
        </button>
      </span>
      <span role="status">{said !== '' && t(said)}</span>
    </form>
  );
}
