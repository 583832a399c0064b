import json

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.actions import Cards, Edit, File, Picture, Plan, Press, Say, Toast, from_json, to_json

_action = st.one_of(*(st.from_type(kind) for kind in (Say, Edit, Press, Picture, Toast, Cards, File)))


@settings(max_examples=40)
@given(st.lists(_action, max_size=4).map(tuple))
def test_a_plan_that_was_stored_is_the_same_plan(plan: Plan) -> None:
    assert from_json(json.loads(json.dumps(to_json(plan)))) == plan
