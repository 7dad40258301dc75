import type { LanguageDefinition } from '../language.ts'

/** How Korean postmortems say that two incidents are kin, or that they are not. */
export const relation = {
  relations: {
    same: '같은, 동일한, 동일, 똑같은',
    moment: '시간*, 날*, 시각*, 시점*, 주*',
    thing: '원인*, 장애*, 오류*, 문제*, 패턴*, 메커니즘*, 결함*, 버그*, 사고*, 현상*, 유형*',
    recurs: '재발*, 다시 발생*, 또다시*, 또 발생*, 두 번째*, 세 번째*, 네 번째*, 반복 발생*',
    other: '다른, 상이한, 별개의',
    cause: '원인*, 메커니즘*, 유형*',
    apart: '와 달리*, 과 달리*, 무관*, 관련이 없*, 관련 없*',
    duplicate: '중복*, 동일한 사고*',
    lesson: '알림*, 알람*, 경보*, 모니터링*, 탐지*, 감지*, 런북*, 조치 항목*, 액션 아이템*',
  },
} satisfies Omit<LanguageDefinition, 'tag'>
