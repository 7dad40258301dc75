import type { LanguageDefinition } from '../language.ts'

const thing =
  '(?:root[- ]cause|cause|failure|mechanism|pattern|problem|issue|bug|fault|error|incident|outage|symptom|behaviou?r|class|mode|thing)'

/** How English postmortems say that two incidents are kin, or that they are not; a denial counts before anything else. */
export const relation = {
  relations: {
    different: new RegExp(
      `\\b(?:different|distinct|separate|another|other)\\b[^.]{0,24}\\b${thing}\\b[^.]{0,40}\\b(?:than|from|to)\\b|\\b(?:un|not )related to\\b|\\bnot (?:a |the )?(?:recurrence|repeat|same)\\b|\\bdiffers? from\\b`,
    ),
    duplicate: /\b(?:duplicate of|same incident as|same outage as|supersede[sd]?(?: by)?)\b/,
    same: new RegExp(
      `\\b(?:same|identical|similar)\\b[^.]{0,24}\\b${thing}s?\\b|\\b(?:recurr(?:ence|ed|ing|s)|recur|re-?occurr(?:ence|ed|ing)|repeat(?:ed)? of|keeps? (?:coming back|happening|recurring)|happened (?:again|before)|seen (?:this )?before|once again|again the same|as (?:in|with) the previous)\\b`,
    ),
    'caused-by':
      /\b(?:caused by|(?:as a )?result of|consequence of|introduced (?:by|in|during)|left (?:over|behind) (?:by|from|after)|side[- ]effect of|triggered by|stems? from|during the [^.]{0,40}\b(?:recovery|fix|clean-?up|repair|migration))\b/,
  },
} satisfies Omit<LanguageDefinition, 'tag'>
