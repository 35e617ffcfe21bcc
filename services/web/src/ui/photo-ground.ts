import { whitePercentOf } from './photo-ground.rules.ts';

/** A photo is looked at this small: its ground shows as well, and nothing large is held. */
const WIDTH = 100;
const HEIGHT = 140;

/**
 * How many percent of a photo's ground are white; null where this browser cannot show the picture.
 * Decoded here, where a person looks at it: no picture of a stranger is opened on a server.
 */
export const measureGround = async (photo: Blob): Promise<number | null> => {
  try {
    const picture = await createImageBitmap(photo, { resizeWidth: WIDTH, resizeHeight: HEIGHT });
    const canvas = document.createElement('canvas');
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    const ground = canvas.getContext('2d', { willReadFrequently: true });
    if (!ground) return null;
    ground.drawImage(picture, 0, 0);
    picture.close();
    return whitePercentOf(ground.getImageData(0, 0, WIDTH, HEIGHT));
  } catch {
    return null;
  }
};
