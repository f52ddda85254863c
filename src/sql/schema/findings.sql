-- Which findings touch which figure: one row for each figure that a failed check names.
SELECT fact_id, list(check_id ORDER BY check_id) AS findings
FROM (SELECT DISTINCT unnest(fact_ids) AS fact_id, check_id FROM checks WHERE status = 'fail')
GROUP BY fact_id
