"""Every number the engine decides with, by name. Values, units, sources: `data/numbers.toml`."""

from footbridge.catalogue.value import value


@value
class Numbers:
    """Whole numbers; the unit ends the name. `numbers.toml` gives each its source and meaning."""

    # The 24-hour rule
    trigger_peak_rise_points: int
    trigger_over_spread_points: int
    trigger_next_rise_points: int
    heavy_over_spread_points: int
    usual_window_days: int
    usual_known_ratings: int
    spread_window_days: int
    spread_percent: int
    spread_least_points: int
    spread_most_points: int
    base_window_hours: int
    above_usual_points: int
    lately_window_days: int
    lately_known_ratings: int
    reference_days: int
    climb_points: int
    climb_days: int
    very_strong_points: int
    very_strong_window_days: int
    usual_now_points: int
    raised_before_days: int
    taken_most_percent: int
    loose_cuts_most: int
    floor_of_least_percent: int
    floor_walk_percent: int
    floor_walk_seconds: int
    floor_walk_window_days: int
    floor_asked_window_days: int
    break_half_days: int
    break_all_days: int
    peak_window_hours: int
    night_ends_hour: int
    morning_ends_hour: int
    evening_begins_hour: int
    trim_light_percent: int
    trim_heavy_percent: int
    freeze_days: int
    fewest_reps: int
    fewest_hold_seconds: int

    # Who may use it alone
    adult_years: int

    # Strength
    effort_too_hard: int
    effort_hold: int
    effort_hold_early: int
    effort_light: int
    early_weeks: int
    reps_short: int
    calm_sessions: int
    top_calm_days: int
    heel_test_low_reps: int
    heel_test_minus_reps: int
    no_hands_chair_stands: int
    strength_days_start: int
    strength_days_more: int
    third_day_from_week: int
    third_day_done_percent: int
    third_day_calm_days: int
    trims_to_fewer_days: int
    strength_gap_days: int

    # Stop signs, staleness, levels
    stop_sign_days: int
    level_change_days: int
    review_days: int
    review_later_days: int
    guide_weeks: int
    programme_weeks: int

    # Missed time
    gap_light_days: int
    gap_middle_days: int
    gap_long_days: int
    gap_middle_percent: int

    # Balance
    hold_ceiling_seconds: int
    balance_step_seconds: int
    balance_days_judged: int
    balance_rounds_judged: int
    touches_allowed: int
    steadiness_allowed: int
    steadiness_down: int
    grabs_down: int
    tandem_gate_seconds: int
    semi_tandem_gate_seconds: int
    balance_seconds_least: int
    balance_seconds_most: int

    # How hard it may feel, out of ten
    strength_effort_least: int
    strength_effort_most: int
    glide_sensation_least: int
    glide_sensation_most: int
    pressure_least: int
    pressure_most: int

    # Walking
    walk_logged_days: int
    walk_logged_seconds: int
    walk_up_early_percent: int
    walk_up_late_percent: int
    walk_early_weeks: int
    walk_most_percent: int
    walk_goal_least_minutes: int
    walk_goal_most_minutes: int
    walk_exact_below_seconds: int
    walk_shown_step_seconds: int
    walk_of_plan_percent: int
    walk_start_seconds: int
    walk_least_seconds: int
    uneven_day_percent: int
    uneven_window_days: int
    steps_more_a_day: int

    # The day
    warm_up_seconds_least: int
    warm_up_seconds_most: int
    warm_up_cycle_days: int
    full_day_minutes: int
    short_warm_up_seconds_least: int
    short_warm_up_seconds_most: int
    short_day_sets_most: int
    short_day_minutes: int
    budget_slack_percent: int
    all_sets_minutes: int
    short_day_sets_in_turn: int
    turns_slower_from_week: int
    turns_slower_weeks: int
    minutes_over_percent: int
    short_of_minutes_percent: int
    change_over_seconds: int
    switch_sides_seconds: int

    # What a person asks for
    easier_sets_fewer: int
    easier_percent: int

    # What is found in the data, then asked
    spread_check_ins: int
    spread_days: int
    hold_drop_percent: int
    hold_drop_seconds: int
    hold_drop_tests: int
    night_pain_nights: int
    night_pain_window_days: int
    triggers_asked: int
    triggers_window_days: int
    asked_again_days: int
    slip_minutes: int
    asked_beyond_percent: int
    pain_strong_points: int
    pain_jump_points: int

    # The tests of the body
    test_tries: int
    test_rest_seconds: int
    count_in_seconds: int
    stance_test_seconds: int
    heel_test_most_reps: int
    heel_test_up_seconds: int
    heel_test_pause_seconds: int
    heel_test_down_seconds: int
    chair_test_seconds: int
    chair_test_most_times: int
    walk_test_most_minutes: int

    # Trends
    trend_window_days: int
    trend_least_values: int
    pain_change_points: int
    heel_raises_change_reps: int
    chair_stands_change_reps: int
    single_leg_reviews: int
    single_leg_change_seconds: int

    # Walks out of a file
    file_rest_seconds: int
    file_still_metres_a_minute: int
    file_fastest_metres_a_minute: int
    file_steps_least_a_minute: int
    file_noticed_seconds: int
    file_same_percent: int
    file_same_seconds: int
    file_told_after_seconds: int

    # A copy of the answers
    copy_days: int

    # The voice of a session
    speech_beats_a_minute: int
    speech_pause_ms: int
    speech_count_late_ms: int
    speech_cue_late_ms: int
    speech_question_late_ms: int
    speech_ahead_ms: int
    speech_next_seconds: int
    speech_counted_seconds: int
    speech_counted_from_seconds: int
    speech_halfway_from_seconds: int
    speech_named_reps: int
