extension Vocabulary {
  /// One row a meaning; words as they are rightly written, French first. A term of several words has `_` between them, which
  /// stands for any space, apostrophe or hyphen.
  static let table: [(Token, String)] =
    calendar + small + leads + aside + spans + recurrences + horizons + conditions

  private static let calendar: [(Token, String)] = [
    (.month(1), "janvier janv. jan. january"),
    (.month(2), "février févr. fév. february feb."),
    (.month(3), "mars mar. march"),
    (.month(4), "avril avr. april apr."),
    (.month(5), "mai may"),
    (.month(6), "juin june jun."),
    (.month(7), "juillet juill. juil. july jul."),
    (.month(8), "août august aug."),
    (.month(9), "septembre sept. september sep."),
    (.month(10), "octobre oct. october"),
    (.month(11), "novembre nov. november"),
    (.month(12), "décembre déc. december dec."),
    (.weekday(1), "lundi lun. monday mon."),
    (.weekday(2), "mardi tuesday tue. tues."),
    (.weekday(3), "mercredi mer. wednesday wed."),
    (.weekday(4), "jeudi jeu. thursday thu. thurs."),
    (.weekday(5), "vendredi ven. friday fri."),
    (.weekday(6), "samedi sam. saturday sat."),
    (.weekday(7), "dimanche dim. sunday sun."),
    (
      .weekdays,
      "lundis mardis mercredis jeudis vendredis samedis dimanches mondays tuesdays wednesdays thursdays fridays saturdays "
        + "sundays"
    ),
    (.season(21), "printemps print. spring saison_printanière"),
    (.season(22), "été summer saison_estivale"),
    (.season(23), "automne aut. fall autumn saison_automnale"),
    (.season(24), "hiver hiv. winter saison_hivernale"),
    (.feast(.newYear), "jour_de_l_an nouvel_an new_year_s new_year_s_day new_years_day"),
    (.feast(.valentine), "saint_valentin valentine_s_day"),
    (.feast(.womensDay), "journée_internationale_des_droits_des_femmes international_women_s_day"),
    (.feast(.springBreak), "relâche semaine_de_relâche relâche_scolaire spring_break march_break"),
    (.feast(.goodFriday), "vendredi_saint good_friday"),
    (.feast(.easter), "pâques dimanche_de_pâques easter easter_sunday"),
    (.feast(.easterMonday), "lundi_de_pâques easter_monday"),
    (.feast(.earthDay), "jour_de_la_terre earth_day"),
    (.feast(.victoriaDay), "fête_de_la_reine journée_des_patriotes journée_nationale_des_patriotes victoria_day"),
    (
      .feast(.indigenousPeoples),
      "journée_nationale_des_peuples_autochtones national_indigenous_peoples_day indigenous_peoples_day"
    ),
    (
      .feast(.saintJean),
      "saint_jean saint_jean_baptiste st_jean st_jean_baptiste fête_de_la_saint_jean fête_nationale fête_nationale_du_québec "
        + "saint_jean_baptiste_day fête_de_la_saint_jean_baptiste"
    ),
    (.feast(.canadaDay), "fête_du_canada canada_day"),
    (.feast(.labourDay), "fête_du_travail labour_day labor_day"),
    (
      .feast(.backToSchool),
      "rentrée rentrée_scolaire rentrée_culturelle rentrée_artistique rentrée_d_automne rentrée_de_septembre "
        + "rentrée_universitaire back_to_school"
    ),
    (.feast(.thanksgiving), "action_de_grâce action_de_grâces jour_de_l_action_de_grâce thanksgiving thanksgiving_day"),
    (.feast(.halloween), "halloween"),
    (.feast(.remembrance), "jour_du_souvenir remembrance_day"),
    (.feast(.christmasEve), "veille_de_noël christmas_eve"),
    (.feast(.christmas), "noël christmas christmas_day xmas"),
    (
      .feast(.holidays),
      "temps_des_fêtes période_des_fêtes congé_des_fêtes fêtes fêtes_de_fin_d_année holidays holiday_season "
        + "winter_holidays holiday_period christmas_holidays vacances_de_noël"
    ),
    (.feast(.newYearsEve), "veille_du_jour_de_l_an saint_sylvestre new_year_s_eve"),
    (.ordinal(1), "premier première first"),
    (.ordinal(2), "deuxième second seconde"),
    (.ordinal(3), "troisième third"),
    (.ordinal(4), "quatrième fourth"),
    (.ordinal(5), "cinquième fifth"),
  ]

  private static let small: [(Token, String)] = [
    (.word(.at), "à au aux at"),
    (.word(.of), "de du d of"),
    (.word(.the), "le la les l the"),
    (.word(.within), "en in on dans pour within courant for"),
    (.word(.and), "et and"),
    (.word(.or), "ou or"),
    (.word(.between), "entre between"),
    (.word(.from), "from"),
    (.word(.to), "to through thru"),
    (.word(.until), "jusqu jusque until till up_to"),
    (.word(.per), "par per"),
    (.word(.than), "than que"),
    (.word(.then), "puis ensuite then thereafter par_la_suite suivi_de followed_by"),
    (.count(1), "un une one"),
    (.count(2), "deux two"),
    (.count(3), "trois three"),
    (.count(4), "quatre four"),
    (.count(5), "cinq five"),
    (.count(6), "six"),
    (.count(7), "seven"),
    (.count(8), "huit eight"),
    (.count(9), "neuf nine"),
    (.count(10), "dix ten"),
    (.count(12), "douze twelve"),
    (.count(18), "dix_huit eighteen"),
    (.count(24), "vingt_quatre twenty_four"),
  ]

  /// What stands before a date.
  private static let leads: [(Token, String)] = [
    (.word(.since), "dès depuis since pas_avant no_earlier_than not_before au_plus_tôt"),
    (.word(.compter), "compter"),
    (.word(.partir), "partir"),
    (.word(.starting), "starting beginning commençant"),
    (.word(.by), "by due"),
    (.word(.before), "avant before"),
    (.word(.after), "après after beyond au_delà"),
    (.word(.plus), "plus"),
    (.word(.no), "no not"),
    (.word(.later), "later"),
    (.word(.late), "fin late end"),
    (.word(.tard), "tard"),
    (.word(.ici), "ici"),
    (.word(.early), "début early start"),
    (.word(.mid), "milieu mi mid middle"),
    (.word(.all), "tout toute all"),
    (.word(.long), "long"),
    (.word(.during), "durant pendant throughout during durée duration entire"),
    (.word(.over), "sur over"),
    (.word(.course), "cours course"),
    (
      .word(.about),
      "vers environ env. autour around about circa ca. approximately approx. approximatif approximative c. "
        + "horizon à_l_horizon"
    ),
    (.word(.expected), "attendue attendu attendues attendus expected"),
    (.word(.intended), "prévue prévu prévues prévus planned scheduled planifié planifiée"),
    (
      .word(.tentative),
      "tentative tentatif tentatively provisoire provisional provisoirement estimé estimée estimated est. anticipé anticipée "
        + "anticipated projeté projetée projected visé visée ciblé ciblée targeted souhaité souhaitée proposé proposée proposed"
    ),
    (
      .word(.next),
      "prochain prochaine prochains prochaines premiers premières next coming suivant suivante suivantes suivants following"
    ),
    (
      .word(.label),
      "échéance échéances éch. échéancier cible target date date_limite date_cible date_prévue date_d_échéance date_de_livraison date_visée "
        + "deadline due_date target_date date_due timeline time_frame timeframe délai quand when target_completion completion_date"
    ),
  ]

  /// What stands after a date, or instead of one.
  private static let aside: [(Token, String)] = [
    (
      .word(.onwards),
      "onwards onward et_suivantes et_suivants et_suivante et_suivant et_après et_plus et_au_delà et_années_suivantes "
        + "et_les_années_suivantes et_les_suivantes et_ensuite et_par_la_suite and_after and_beyond and_following and_later "
        + "and_onwards and_onward and_following_years and_subsequent_years and_thereafter and_on"
    ),
    (.word(.present), "présent aujourd_hui maintenant present now today à_ce_jour to_date"),
    (.word(.latest), "at_the_latest maximum max. at_latest"),
    (.word(.last), "dernier dernière derniers dernières last final finale"),
    (
      .word(.continuous),
      "continu continue continus continues ongoing on_going continuous continuously permanent permanente permanents permanentes "
        + "permanently en_permanence au_fil_de_l_eau au_fil_du_temps au_fil_de_l_année en_tout_temps en_tout_temps_de_l_année "
        + "à_l_année à_longueur_d_année year_round all_year_round all_year_long at_all_times continuel continuelle "
        + "continuellement continually sur_une_base_continue sur_une_base_permanente on_an_ongoing_basis on_a_continuous_basis "
        + "de_façon_continue de_manière_continue"
    ),
    (.word(.be), "be"),
    (
      .word(.determined),
      "déterminer venir confirmer préciser annoncer fixer planifier définir valider determined confirmed announced come "
        + "decided defined scheduled_later"
    ),
    (
      .word(.undetermined),
      "tbd tba tbc so na nd sans_objet non_applicable not_applicable s_o indéterminé indéterminée undetermined non_déterminé non_déterminée sans_échéance sans_date no_date "
        + "not_yet_determined à_une_date_ultérieure"
    ),
    (.word(.state), "in_progress under_way underway en_voie_de_réalisation en_réalisation en_cours_de_réalisation"),
    (.word(.never), "annulé annulée annulés annulées"),
  ]

  /// What counts time.
  private static let spans: [(Token, String)] = [
    (.word(.year), "année années an ans year years yr yrs"),
    (.word(.month), "mois month months"),
    (.word(.week), "semaine semaines sem. week weeks wk w"),
    (.word(.weekend), "fin_de_semaine weekend week_end"),
    (.word(.fortnight), "quinzaine fortnight"),
    (.word(.day), "jour jours day days j"),
    (.word(.quarter), "trimestre trimestres quarter quarters"),
    (.word(.half), "semestre semestres moitié half half_year half_years"),
    (.word(.hour), "heure heures h hrs"),
    (.word(.minute), "min"),
    (.word(.morning), "am"),
    (.word(.afternoon), "pm"),
    (
      .word(.financial),
      "exercice exercices exercice_financier exercice_budgétaire exercice_fiscal année_financière année_budgétaire année_fiscale "
        + "ef af fy fiscal fiscal_year financial_year budget_year financier financière"
    ),
    (
      .word(.school),
      "année_scolaire scolaire année_universitaire année_académique school_year academic_year school"
    ),
    (
      .word(.season),
      "saison saisons season programmation saison_artistique saison_culturelle saison_théâtrale saison_régulière "
        + "programming_season artistic_season performance_season concert_season theatre_season"
    ),
    (.word(.session), "session semester term session_d"),
    (
      .word(.plan),
      "plan mandat projet project mandate planification période period parcours cycle plan_d_action plan_stratégique "
        + "action_plan strategic_plan"
    ),
  ]

  private static let recurrences: [(Token, String)] = [
    (
      .frequency(Frequency(.day)),
      "quotidien quotidienne quotidiens quotidiennes quotidiennement journalier journalière daily"
    ),
    (.frequency(Frequency(.week)), "hebdomadaire hebdomadaires hebdomadairement hebdo weekly"),
    (.frequency(Frequency(.week, every: 2)), "fortnightly"),
    (.doubtful(Frequency(.week, every: 2)), "biweekly bi_weekly"),
    (.doubtful(Frequency(.week, times: 2)), "bihebdomadaire bihebdomadaires"),
    (.frequency(Frequency(.month)), "mensuel mensuelle mensuels mensuelles mensuellement monthly"),
    (
      .frequency(Frequency(.month, times: 2)),
      "bimensuel bimensuelle bimensuels bimensuelles bi_mensuel bi_mensuelle semimonthly semi_monthly"
    ),
    (.frequency(Frequency(.month, every: 2)), "bimestriel bimestrielle bimestriels bimestrielles"),
    (.doubtful(Frequency(.month, every: 2)), "bimonthly bi_monthly"),
    (
      .frequency(Frequency(.quarter)),
      "trimestriel trimestrielle trimestriels trimestrielles trimestriellement quarterly"
    ),
    (
      .frequency(Frequency(.half)),
      "semestriel semestrielle semestriels semestrielles semestriellement semiannual semiannually semi_annual semi_annually "
        + "half_yearly"
    ),
    (
      .frequency(Frequency(.year, times: 2)),
      "biannuel biannuelle biannuels biannuelles bi_annuel bi_annuelle bi_annuels biannual biannually bi_annual bi_annually"
    ),
    (.frequency(Frequency(.year)), "annuel annuelle annuels annuelles annuellement annual annually yearly"),
    (
      .frequency(Frequency(.year, every: 2)),
      "biennal biennale biennaux biennales biennial biennially every_other_year"
    ),
    // « bisannuel » is every two years to dictionaries, and twice a year to many who write it.
    (.doubtful(Frequency(.year, every: 2)), "bisannuel bisannuelle bisannuels bisannuelles"),
    (
      .frequency(Frequency(.year, every: 3)), "triennal triennale triennaux triennales triennial triennially trisannuel"
    ),
    (.frequency(Frequency(.year, every: 4)), "quadriennal quadriennale quadrennial"),
    (.frequency(Frequency(.year, every: 5)), "quinquennal quinquennale quinquennial"),
    (
      .word(.recurring),
      "récurrent récurrente récurrents récurrentes recurring recurrent régulier régulière réguliers régulières régulièrement "
        + "regular regularly périodique périodiques périodiquement periodic periodically"
    ),
    (.word(.every), "chaque tous toutes every each"),
    (.word(.other), "other autre"),
    (.word(.times), "fois times x time"),
    (.word(.twice), "twice"),
    (.word(.once), "once"),
    (.word(.several), "plusieurs several quelques"),
  ]

  private static let horizons: [(Token, String)] = [
    (
      .horizon(.immediate),
      "immédiat immédiate immédiatement immediate immediately dès_que_possible dès_maintenant as_soon_as_possible asap"
    ),
    (
      .horizon(.short),
      "court_terme à_court_terme short_term near_term in_the_short_term très_court_terme à_très_court_terme sur_le_court_terme"
    ),
    (
      .horizon(.shortToMedium),
      "court_moyen_terme court_et_moyen_terme court_à_moyen_terme court_ou_moyen_terme à_court_et_moyen_terme "
        + "à_court_et_à_moyen_terme à_court_ou_moyen_terme short_medium_term short_to_medium_term short_and_medium_term "
        + "short_or_medium_term short_term_to_medium_term"
    ),
    (
      .horizon(.medium),
      "moyen_terme à_moyen_terme medium_term mid_term intermediate_term in_the_medium_term sur_le_moyen_terme"
    ),
    (
      .horizon(.mediumToLong),
      "moyen_long_terme moyen_et_long_terme moyen_à_long_terme moyen_ou_long_terme à_moyen_et_long_terme à_moyen_et_à_long_terme "
        + "à_moyen_ou_long_terme medium_long_term medium_to_long_term medium_and_long_term medium_or_long_term mid_to_long_term"
    ),
    (
      .horizon(.long),
      "long_terme à_long_terme long_term longer_term in_the_long_term à_plus_long_terme à_très_long_terme sur_le_long_terme"
    ),
  ]

  private static let conditions: [(Token, String)] = [
    (
      .condition(.need),
      "au_besoin as_needed as_required as_necessary when_needed when_required when_necessary where_needed if_needed if_required "
        + "if_necessary si_nécessaire si_besoin si_requis lorsque_nécessaire lorsque_requis quand_nécessaire le_cas_échéant "
        + "selon_besoin selon_besoins ad_hoc"
    ),
    (.condition(.request), "sur_demande à_la_demande on_demand on_request upon_request by_request"),
    (
      .condition(.other),
      "sous_condition sous_conditions conditionnel conditionnelle conditionnels conditionnelles conditional"
    ),
    (
      .word(.depending),
      "selon si sous_réserve if subject_to pending conditionnel_à conditionnelle_à conditionnel_au conditionnelle_au "
        + "conditional_on conditional_upon contingent_on contingent_upon depending_on dependent_on dépendant dépend "
        + "en_fonction sujet_à provided when_funding lorsque"
    ),
    (.means(.need), "besoin besoins need needs nécessité"),
    (
      .means(.funding),
      "budget budgets financement financements fonds subvention subventions funding funds grant grants budgétaire budgétaires "
        + "financial"
    ),
    (
      .means(.means),
      "ressource ressources resource resources moyens disponibilité disponibilités disponible disponibles available availability "
        + "capacité capacités capacity possibilité possibilités opportunité opportunités opportunities effectifs staffing"
    ),
    (.means(.approval), "approbation autorisation approval"),
    (.means(.request), "demande demandes demand"),
  ]
}
