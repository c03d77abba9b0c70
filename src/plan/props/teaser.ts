// An article as lists show it, with the picture and the words that belong to it.
import type { Crops, Picture } from '../../images/picture.ts';
import type { Link, Marks, Moment } from './shared.ts';

/** A picture with the words that belong to it. */
export interface Figure {
  readonly picture: Picture;
  readonly alt: string;
  readonly caption?: string;
  /** Whose picture it is, unless the caption says so. */
  readonly credit?: string;
  /** Whether a machine has made it. */
  readonly ai?: true;
  /** Where it leads. */
  readonly href?: string;
  /** Of that link. */
  readonly rel?: string;
}

/** The picture that leads an article. */
export interface LeadFigure extends Figure {
  readonly crops: Crops;
}

/** An article as lists show it. */
export interface Teaser extends Marks {
  readonly url: string;
  readonly title: string;
  readonly kicker?: string;
  readonly lead: string;
  readonly section: Link;
  readonly published: Moment;
  /** `12.345`; absent where the newspaper does not say it. */
  readonly reads?: string;
  readonly breaking: boolean;
  readonly figure?: LeadFigure;
}
