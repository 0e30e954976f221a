import type { Mood, Player, Voice } from '../../src/stage/cast.ts';

/** How one person is put together from Open Peeps parts; colours without `#`, as DiceBear wants them. */
export interface Look {
  readonly head: string;
  readonly skin: string;
  /** Hair, where the head has coloured hair; else the ribbon or band in it. */
  readonly hair: string;
  readonly clothes: string;
  readonly facialHair?: string;
  readonly accessories?: string;
  /** Drawn over the body, from `extras.ts`. */
  readonly outfit?: 'blazer' | 'cardigan' | 'hoodie';
  /** Drawn over the head, from `extras.ts`. */
  readonly worn?: 'headset';
}

/** Open Peeps' face for each mood, chosen to be told apart at 40 px. */
export const faceOf: Record<Mood, string> = {
  calm: 'smile',
  concerned: 'solemn',
  afraid: 'fear',
  tired: 'tired',
  angry: 'veryAngry',
  relieved: 'calm',
};

/** Moods that blink, with the face whose closed eyes they borrow. The frightened one stares. */
export const blinks: Partial<Record<Mood, string>> = {
  calm: 'contempt',
  concerned: 'contempt',
  tired: 'contempt',
};

type Faced = Exclude<Voice, 'vendor' | 'caller'>;

export const looks: Record<Player | Faced, Look> = {
  rosa: {
    head: 'mediumBangs2',
    skin: 'ffdbb4',
    hair: 'b5452a',
    clothes: 'e58f45',
    worn: 'headset',
  },
  mina: { head: 'bun2', skin: 'e8b88a', hair: '5aa9d6', clothes: '4f8fc4', accessories: 'glasses2' },
  tomas: {
    head: 'short4',
    skin: 'dfa878',
    hair: '6b4230',
    clothes: '8a6bb0',
    facialHair: 'full4',
    outfit: 'hoodie',
  },
  ade: { head: 'flatTop', skin: 'a0653f', hair: '000000', clothes: '5aa878' },
  june: { head: 'grayMedium', skin: 'edbf98', hair: 'b8c0cc', clothes: '6f9a9c', outfit: 'cardigan' },
  ingrid: { head: 'bangs', skin: 'ffdbb4', hair: 'e3c173', clothes: '3f475e', outfit: 'blazer' },
  noor: { head: 'hijab', skin: 'c98d5f', hair: '7fa0c8', clothes: 'c98ba6' },
  piotr: { head: 'noHair3', skin: 'f2c9a0', hair: '8b8f99', clothes: '7d8596', facialHair: 'moustache9' },
  victor: { head: 'pomp', skin: 'd99a6c', hair: '000000', clothes: '47608c', outfit: 'blazer' },
  helen: {
    head: 'grayBun',
    skin: 'f0c9a4',
    hair: 'e2ddd6',
    clothes: '86566b',
    accessories: 'glasses5',
    outfit: 'cardigan',
  },
  sam: { head: 'twists', skin: '8d5a3b', hair: '000000', clothes: 'b58a4a', accessories: 'glasses3' },
  nadia: { head: 'mediumStraight', skin: 'dfa878', hair: '000000', clothes: '59506e', outfit: 'blazer' },
  lee: { head: 'hatBeanie', skin: 'e8b88a', hair: 'c9793a', clothes: '8d9a3f' },
};
