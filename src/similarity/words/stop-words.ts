/** Words that carry grammar and no fact: English, with the commonest of French, German and Norwegian. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about after again against all also an and another any are around as at back be because been before being between
   both but by can cannot could did didn do does doesn doing don done down due during each either else even ever every
   few for from further get gets getting go goes going got had has have having he her here him his how however i if in
   instead into is isn it its itself just let like made make makes making many may maybe might more most much must my
   near need needed needs neither never next no nor not now of off often on once one only or other our out over own per
   perhaps put quite rather really same see seem seems seen several she should since so some something soon still such
   take taken takes than that the their them then there these they thing things this those though through thus to
   together too toward under until up upon us use used using very via was wasn way we well went were weren what when
   where whether which while who whole whom whose why will with within without would yet you your
   first second third last later earlier ago already always around day days hour hours minute minutes today tomorrow
   yesterday week weeks month months year years time times date utc am pm
   monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
   october november december jan feb mar apr jun jul aug sep sept oct nov dec
   le la les un une des du de et en est sur pour dans par avec qui que ne pas plus ce cette
   der die das und ist ein eine nicht mit auf von zu den dem
   og er det som på av til ikke med den en et å har var vi`.split(/\s+/),
)
