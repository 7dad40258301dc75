import { defineRule } from '../define-rule.ts'
import { findEmptyFields } from './find-empty-fields.ts'
import { findEmptySections } from './find-empty-sections.ts'
import { findPlaceholderText } from './find-placeholder-text.ts'

export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  severity: 'warning',
  why: 'What the template asked for and nobody wrote reads as if there were nothing to report.',
  remedy: 'Fill it in, or write that there is nothing to report.',
  check(context) {
    for (const find of [findEmptySections, findEmptyFields, findPlaceholderText]) {
      for (const { place, message } of find(context)) context.report(place, message)
    }
  },
})
