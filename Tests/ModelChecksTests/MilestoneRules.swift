import Testing

/// Rules on dates and states, told for 15 December 2020.
@Suite struct MilestoneRules {
  @Test(arguments: [
    RuleCase(
      "outside the period", .dateOutsidePeriod, .dateOutsidePeriod,
      of: milestones("- Trop tôt (➤juin 2018)\n- Trop tard (➤hiver 2025)\n")),
    RuleCase(
      "within the period, at its edges or with an open end",
      of: milestones(
        """
        - Un (janvier 2019)
        - Deux (décembre 2023)
        - Trois (automne 2018 - printemps 2019)
        - Quatre (décembre 2023 - janvier 2024)
        - Cinq (à partir de juin 2021)
        - Six (d’ici 2030)
        - Sept (en continu)
        - Huit (à déterminer)
        """)),
    RuleCase(
      "a new date may leave the period",
      of: milestones("- Un (juin 2022)\n  - état : reporté\n  - nouvelle date : juin 2024\n")),
  ])
  func dateOutsidePeriod(rule: RuleCase) throws { try rule.run() }

  @Test(arguments: [
    RuleCase(
      "ticked or stated done before its time", .doneInFuture, .doneInFuture, .doneInFuture,
      of: milestones(
        """
        ➤- [x] Un (juin 2021)
        ➤- Deux (16 décembre 2020)
          - état : réalisé
        ➤- [x] Trois (mars 2020)
          - nouvelle date : mars 2021
        """)),
    RuleCase(
      "done in its time, or without one",
      of: milestones(
        """
        - [x] Un (15 décembre 2020)
        - [x] Deux (décembre 2020 - juin 2021)
        - [x] Trois (d’ici juin 2021)
        - [x] Quatre (à déterminer)
        - [x] Cinq (juin 2021)
          - état : en cours
        """)),
  ])
  func doneInFuture(rule: RuleCase) throws { try rule.run() }

  @Test(arguments: [
    RuleCase(
      "stated against its date", .stateAgainstDate, .stateAgainstDate, .stateAgainstDate,
      of: milestones(
        """
        ➤- Un (14 décembre 2020)
          - état : à venir
        ➤- Deux (15 décembre 2020)
          - état : en retard
        ➤- Trois (mars 2020)
          - état : en retard
          - nouvelle date : mars 2021
        """)),
    RuleCase(
      "stated as its date has it, or of another kind",
      of: milestones(
        """
        - Un (15 décembre 2020)
          - état : à venir
        - Deux (14 décembre 2020)
          - état : en retard
        - Trois (mars 2020)
          - état : en cours
        - Quatre (à partir de mars 2020)
          - état : à venir
        - Cinq (mars 2020)
          - état : à venir
          - nouvelle date : mars 2021
        """)),
  ])
  func stateAgainstDate(rule: RuleCase) throws { try rule.run() }

  @Test(arguments: [
    RuleCase(
      "postponed without a new date", .postponedUndated,
      of: milestones("- Un (mars 2020)\n➤- Deux (mars 2020)\n  - état : reporté\n")),
    RuleCase(
      "postponed to a date, or to one that nobody knows yet",
      of: milestones(
        """
        - Un (mars 2020)
          - état : reporté
          - nouvelle date : automne 2022
        - Deux (mars 2020)
          - état : reporté
          - nouvelle date : à déterminer
        """)),
  ])
  func postponedUndated(rule: RuleCase) throws { try rule.run() }

  @Test(arguments: [
    RuleCase(
      "dropped without a reason", .droppedUnexplained,
      of: milestones("➤- Un (mars 2020)\n  - état : abandonné\n")),
    RuleCase(
      "dropped for a reason",
      of: milestones("- Un (mars 2020)\n  - état : abandonné\n  - raison : La salle a fermé.\n")),
  ])
  func droppedUnexplained(rule: RuleCase) throws { try rule.run() }

  @Test(arguments: [
    RuleCase(
      "a new date before the old one", .newDateEarlier, .newDateEarlier,
      of: milestones(
        """
        - Un (mars 2021)
          - nouvelle date : ➤mars 2020
        - Deux (d’ici juin 2021)
          - nouvelle date : ➤d’ici mai 2021
        """)),
    RuleCase(
      "a new date that is later, or says more",
      of: milestones(
        """
        - Un (mars 2020)
          - nouvelle date : mars 2021
        - Deux (2021)
          - nouvelle date : novembre 2021
        - Trois (mars 2021)
          - nouvelle date : mars 2021
        - Quatre (mars 2021)
          - nouvelle date : à déterminer
        """)),
  ])
  func newDateEarlier(rule: RuleCase) throws { try rule.run() }
}
